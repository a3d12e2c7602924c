package io.jobhunt.postings;

/** Which jobs of a run are wanted; each may be null for all. */
public record JobFilter(String status, String company, String outcome) {}

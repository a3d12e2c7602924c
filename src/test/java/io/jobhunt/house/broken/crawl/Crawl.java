package io.jobhunt.house.broken.crawl;

/** What a room on the ground must not know. */
public record Crawl(String page) {}

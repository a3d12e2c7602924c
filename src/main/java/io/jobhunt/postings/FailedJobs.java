package io.jobhunt.postings;

import java.util.UUID;

/**
 * Which failed jobs of a run are to be tried again.
 *
 * @param job     only this one; null for all
 * @param company only this company's; null for all
 */
public record FailedJobs(UUID run, UUID job, String company) {}

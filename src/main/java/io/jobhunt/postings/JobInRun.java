package io.jobhunt.postings;

import java.util.UUID;

/**
 * What every message and every result names: a job, the run it is done for, and the run's epoch at the time. In any
 * other run or epoch it has no effect.
 */
public record JobInRun(UUID jobId, UUID runId, int epoch) {}

package io.jobhunt.postings;

import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import java.util.UUID;

/**
 * What every message and every result names: a job, the run it is done for, and the run's epoch at the time. In any
 * other run or epoch it has no effect.
 */
public record JobInRun(UUID jobId, UUID runId, int epoch) {

    public static JobInRun of(CrawlMessage message) {
        return new JobInRun(message.jobId(), message.runId(), message.epoch());
    }

    public static JobInRun of(ExtractMessage message) {
        return new JobInRun(message.jobId(), message.runId(), message.epoch());
    }
}

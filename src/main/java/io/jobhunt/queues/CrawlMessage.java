package io.jobhunt.queues;

import java.util.UUID;

/** Asks for one posting's page to be fetched. */
public record CrawlMessage(UUID jobId, UUID runId, int epoch, String company, String url) implements QueueMessage {

    @Override
    public boolean isWhole() {
        return jobId != null && runId != null;
    }
}

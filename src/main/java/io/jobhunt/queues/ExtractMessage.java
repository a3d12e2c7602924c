package io.jobhunt.queues;

import java.util.UUID;

/** Asks for one stored page to be read. */
public record ExtractMessage(UUID jobId, UUID runId, int epoch) implements QueueMessage {

    @Override
    public boolean isWhole() {
        return jobId != null && runId != null;
    }
}

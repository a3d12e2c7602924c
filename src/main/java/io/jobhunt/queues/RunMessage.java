package io.jobhunt.queues;

import java.util.UUID;

/** Asks for one run to be initialized, or to go on from where it stopped. */
public record RunMessage(UUID runId, UUID userId, int epoch) implements QueueMessage {

    @Override
    public boolean isWhole() {
        return runId != null && userId != null;
    }
}

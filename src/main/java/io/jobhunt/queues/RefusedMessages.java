package io.jobhunt.queues;

import java.util.List;

/**
 * Ends what messages were about that their queue will never take, so that nobody waits for it and nobody sends them
 * again. Those who own what messages are about implement it.
 */
public interface RefusedMessages {

    /** @return those it knows nothing of */
    List<RefusedMessage> settle(List<RefusedMessage> refused);
}

package io.jobhunt.queues;

import java.time.Duration;

/**
 * A message to be sent.
 *
 * @param delay before it may be delivered; SQS allows 15 minutes, longer ones are cut to that
 */
public record Outgoing(Object message, Duration delay) {

    public static Outgoing now(Object message) {
        return new Outgoing(message, Duration.ZERO);
    }
}

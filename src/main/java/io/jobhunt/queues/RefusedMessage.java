package io.jobhunt.queues;

/**
 * A message that its queue will never take, however often it is sent.
 *
 * @param reason in the queue's words
 */
public record RefusedMessage(Object message, String reason) {}

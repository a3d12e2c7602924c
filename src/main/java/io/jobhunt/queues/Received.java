package io.jobhunt.queues;

/**
 * A message as it was received and read.
 *
 * @param id      SQS's id of the message, the same at each delivery
 * @param receipt what acknowledges this delivery
 */
public record Received<M>(M message, String id, String receipt) {}

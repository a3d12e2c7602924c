package io.jobhunt.queues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Messages on their way to one queue, ten at most. SQS may take some of a call and refuse others without failing it; but
 * a call that is too long it refuses as a whole, so what doesn't fit is sent in a call of its own, and a message that
 * would never fit is not sent at all.
 */
public final class MessageBatch {

    /** What SQS takes at least, in a message and in a call with all its messages: quotas are raised, never cut. */
    static final int MOST_BYTES = 262_144;

    private static final int TRIES = 3;

    /** Its name, which stands for its URL where it is sent, see {@link NamedQueues}. */
    private final String queue;

    private final Map<String, Entry> open = new LinkedHashMap<>();
    private final List<RefusedMessage> refused = new ArrayList<>();
    private int tries;

    MessageBatch(String queue) {
        this.queue = queue;
    }

    private record Entry(SendMessageBatchRequestEntry entry, Object message) {

        /** Bodies are plain ASCII. */
        int bytes() {
            return entry.messageBody().length();
        }
    }

    void add(SendMessageBatchRequestEntry sent, Object message) {
        Entry entry = new Entry(sent, message);
        if (entry.bytes() > MOST_BYTES) {
            refused.add(new RefusedMessage(message, "it has " + entry.bytes() + " bytes, more than " + MOST_BYTES));
        } else {
            open.put(sent.id(), entry);
        }
    }

    String queue() {
        return queue;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Of what has not been taken yet, the first as far as they fit. */
    SendMessageBatchRequest request() {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>(open.size());
        int bytes = 0;
        for (Entry entry : open.values()) {
            bytes += entry.bytes();
            if (bytes <= MOST_BYTES) {
                entries.add(entry.entry());
            }
        }
        return SendMessageBatchRequest.builder()
                .queueUrl(queue)
                .entries(entries)
                .build();
    }

    /** @throws MessagesNotSent when the queue has refused some again and again that it may take another time */
    void accept(SendMessageBatchResponse answer) {
        int before = open.size();
        answer.successful().forEach(sent -> open.remove(sent.id()));
        for (BatchResultErrorEntry failed : answer.failed()) {
            // The same message would be refused again, today and at each delivery of what has led to it.
            if (Boolean.TRUE.equals(failed.senderFault()) && open.containsKey(failed.id())) {
                refused.add(
                        new RefusedMessage(open.remove(failed.id()).message(), failed.code() + " " + failed.message()));
            }
        }
        boolean refusedForNow =
                answer.failed().stream().anyMatch(failed -> open.containsKey(failed.id())) || open.size() == before;
        if (refusedForNow && ++tries >= TRIES) {
            throw new MessagesNotSent(
                    queue,
                    answer.failed().stream()
                            .map(failed -> failed.code() + " " + failed.message())
                            .toList());
        }
    }

    /** What the queue will never take. */
    List<RefusedMessage> refused() {
        return refused;
    }
}

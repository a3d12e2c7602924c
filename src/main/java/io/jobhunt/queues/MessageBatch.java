package io.jobhunt.queues;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Messages on their way to one queue, ten at most. SQS may take some of a call and refuse others without failing it. */
public final class MessageBatch {

    private static final int TRIES = 3;

    private final String queueUrl;
    private final Map<String, SendMessageBatchRequestEntry> open = new LinkedHashMap<>();
    private int tries;

    MessageBatch(String queueUrl, List<SendMessageBatchRequestEntry> entries) {
        this.queueUrl = queueUrl;
        entries.forEach(entry -> open.put(entry.id(), entry));
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** What has not been taken yet. */
    SendMessageBatchRequest request() {
        return SendMessageBatchRequest.builder()
                .queueUrl(queueUrl)
                .entries(open.values())
                .build();
    }

    /** @throws MessagesNotSent when the queue has refused some again and again */
    void accept(SendMessageBatchResponse answer) {
        answer.successful().forEach(sent -> open.remove(sent.id()));
        if (isOpen() && ++tries >= TRIES) {
            throw new MessagesNotSent(queueUrl, answer.failed());
        }
    }
}

package io.jobhunt.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** The steps of sending a batch: its requests are made here and their answers looked at; Camel's producer sends. */
@Component("messageBatches")
public class MessageBatches {

    /** The most SQS takes in one call. */
    public static final int MOST = 10;

    /** The longest delay SQS knows. */
    static final Duration MAX_DELAY = Duration.ofMinutes(15);

    private final Queues queues;
    private final ObjectMapper json;

    MessageBatches(Queues queues, ObjectMapper json) {
        this.queues = queues;
        this.json = json;
    }

    /** Messages, or what stands for them, in batches of as many as SQS takes in one call. */
    public static <T> List<List<T>> of(List<T> messages) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += MOST) {
            batches.add(messages.subList(from, Math.min(from + MOST, messages.size())));
        }
        return batches;
    }

    /** @param messages up to {@link #MOST} */
    public MessageBatch open(List<Outgoing> messages, String queue) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>(messages.size());
        for (Outgoing message : messages) {
            entries.add(entry(Integer.toString(entries.size()), message));
        }
        return new MessageBatch(queues.url(queue), entries);
    }

    public boolean isOpen(MessageBatch batch) {
        return batch.isOpen();
    }

    public SendMessageBatchRequest request(MessageBatch batch) {
        return batch.request();
    }

    public void accept(MessageBatch batch, SendMessageBatchResponse answer) {
        batch.accept(answer);
    }

    private SendMessageBatchRequestEntry entry(String id, Outgoing outgoing) {
        Duration delay = outgoing.delay().compareTo(MAX_DELAY) > 0 ? MAX_DELAY : outgoing.delay();
        try {
            return SendMessageBatchRequestEntry.builder()
                    .id(id)
                    .messageBody(json.writeValueAsString(outgoing.message()))
                    .delaySeconds((int) Math.max(0, Math.ceil(delay.toMillis() / 1000.0)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a message: " + outgoing.message(), e);
        }
    }
}

package io.jobhunt.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
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

    private final ObjectWriter json;
    private final ObjectProvider<RefusedMessages> refused;

    /** @param refused looked up when there are any: they lead to runs, and from there back to here */
    MessageBatches(ObjectMapper json, ObjectProvider<RefusedMessages> refused) {
        // Of the characters that JSON may carry as they are, SQS refuses some; and a character is a byte so.
        this.json = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
        this.refused = refused;
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
        MessageBatch batch = new MessageBatch(queue);
        for (int i = 0; i < messages.size(); i++) {
            batch.add(
                    entry(Integer.toString(i), messages.get(i)), messages.get(i).message());
        }
        return batch;
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

    /**
     * Ends what those messages were about that the queue will never take.
     *
     * @throws MessagesNotSent when nobody knows of them
     */
    public void settleRefused(MessageBatch batch) {
        List<RefusedMessage> left = batch.refused();
        for (RefusedMessages known : left.isEmpty() ? List.<RefusedMessages>of() : refused) {
            left = known.settle(left);
        }
        if (!left.isEmpty()) {
            throw new MessagesNotSent(
                    batch.queue(), left.stream().map(RefusedMessage::reason).toList());
        }
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

package io.jobhunt.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Sends in tens and looks at each result: SQS reports a refused message without failing the call. */
@Component
public class QueueSender {

    private static final Logger log = LoggerFactory.getLogger(QueueSender.class);

    /** The most SQS takes in one call. */
    public static final int BATCH = 10;

    /** The longest delay SQS knows. */
    public static final Duration MAX_DELAY = Duration.ofMinutes(15);

    private static final int TRIES = 3;

    private final SqsClient sqs;
    private final Queues queues;
    private final ObjectMapper json;

    QueueSender(SqsClient sqs, Queues queues, ObjectMapper json) {
        this.sqs = sqs;
        this.queues = queues;
        this.json = json;
    }

    /**
     * A message and when it may be delivered.
     *
     * @param delay up to {@link #MAX_DELAY}; longer ones are cut to it
     */
    public record Outgoing(Object message, Duration delay) {
        public static Outgoing now(Object message) {
            return new Outgoing(message, Duration.ZERO);
        }
    }

    /**
     * Sends all of them.
     *
     * @return the ids SQS gave, in the order of the messages
     * @throws MessagesNotSent when some were refused again and again; those before them have been sent
     */
    public List<String> send(String queue, List<Outgoing> messages) {
        List<String> ids = new ArrayList<>(messages.size());
        for (int from = 0; from < messages.size(); from += BATCH) {
            ids.addAll(sendTen(queue, messages.subList(from, Math.min(from + BATCH, messages.size()))));
        }
        return ids;
    }

    private List<String> sendTen(String queue, List<Outgoing> messages) {
        Map<String, SendMessageBatchRequestEntry> open = new HashMap<>();
        for (int i = 0; i < messages.size(); i++) {
            open.put(Integer.toString(i), entry(Integer.toString(i), messages.get(i)));
        }
        String[] ids = new String[messages.size()];
        List<BatchResultErrorEntry> refused = List.of();
        for (int attempt = 0; attempt < TRIES && !open.isEmpty(); attempt++) {
            SendMessageBatchResponse response = sqs.sendMessageBatch(
                    request -> request.queueUrl(queues.url(queue)).entries(open.values()));
            response.successful().forEach(sent -> {
                ids[Integer.parseInt(sent.id())] = sent.messageId();
                open.remove(sent.id());
            });
            refused = response.failed();
        }
        if (!open.isEmpty()) {
            throw new MessagesNotSent(queue, refused);
        }
        return List.of(ids);
    }

    private SendMessageBatchRequestEntry entry(String id, Outgoing outgoing) {
        try {
            Duration delay = outgoing.delay().compareTo(MAX_DELAY) > 0 ? MAX_DELAY : outgoing.delay();
            return SendMessageBatchRequestEntry.builder()
                    .id(id)
                    .messageBody(json.writeValueAsString(outgoing.message()))
                    .delaySeconds((int) Math.max(0, Math.ceil(delay.toMillis() / 1000.0)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a message: " + outgoing.message(), e);
        }
    }

    /** Some messages were refused; whoever hands them over has to try again. */
    public static class MessagesNotSent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MessagesNotSent(String queue, List<BatchResultErrorEntry> refused) {
            super(queue + " refused " + refused.size() + " messages, first: "
                    + refused.get(0).message());
            log.warn("{} refused {}", queue, refused);
        }
    }
}

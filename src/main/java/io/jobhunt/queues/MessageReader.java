package io.jobhunt.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads messages of one queue. Anyone who can write to the queue can write anything: what can't be read is set apart,
 * to go to the dead-letter queue as it is, or to stay there.
 */
public final class MessageReader {

    private final ObjectReader reader;

    MessageReader(ObjectMapper json, Class<? extends QueueMessage> type) {
        this.reader = json.readerFor(type)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** A message as it came from the queue. */
    public record Delivered(String id, String receipt, String body) {}

    /** What of a poll could be read, and what could not. */
    public record Poll(List<Received<QueueMessage>> readable, List<Delivered> unreadable) {}

    public Poll read(List<Delivered> delivered) {
        List<Received<QueueMessage>> readable = new ArrayList<>(delivered.size());
        List<Delivered> unreadable = new ArrayList<>();
        for (Delivered message : delivered) {
            readOne(message)
                    .ifPresentOrElse(
                            value -> readable.add(new Received<>(value, message.id(), message.receipt())),
                            () -> unreadable.add(message));
        }
        return new Poll(readable, unreadable);
    }

    private Optional<QueueMessage> readOne(Delivered message) {
        try {
            QueueMessage value = reader.readValue(message.body());
            return Optional.ofNullable(value).filter(QueueMessage::isWhole);
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}

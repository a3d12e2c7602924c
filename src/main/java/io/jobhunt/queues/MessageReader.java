package io.jobhunt.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads messages of one queue. Anyone who can write to the queue can write anything: what can't be read is set apart,
 * to go to the dead-letter queue as it is.
 */
public final class MessageReader<M> {

    private static final Logger log = LoggerFactory.getLogger(MessageReader.class);

    private final ObjectReader reader;

    public MessageReader(ObjectMapper json, Class<M> type) {
        this.reader = json.readerFor(type)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** A message as it came from the queue. */
    public record Delivered(String id, String receipt, String body) {}

    /** What could be read, and what could not. */
    public record Batch<M>(List<Received<M>> readable, List<Delivered> unreadable) {}

    public Batch<M> read(List<Delivered> delivered) {
        List<Received<M>> readable = new ArrayList<>(delivered.size());
        List<Delivered> unreadable = new ArrayList<>();
        for (Delivered message : delivered) {
            M value = readOne(message);
            if (value == null) {
                unreadable.add(message);
            } else {
                readable.add(new Received<>(value, message.id(), message.receipt()));
            }
        }
        return new Batch<>(readable, unreadable);
    }

    private M readOne(Delivered message) {
        try {
            M value = reader.readValue(message.body());
            return isWhole(value) ? value : null;
        } catch (JsonProcessingException e) {
            log.warn("message {} can't be read: {}", message.id(), e.getOriginalMessage());
            return null;
        }
    }

    private static boolean isWhole(Object value) {
        if (value instanceof CrawlMessage crawl) {
            return crawl.jobId() != null && crawl.runId() != null;
        }
        if (value instanceof ExtractMessage extract) {
            return extract.jobId() != null && extract.runId() != null;
        }
        return value instanceof RunMessage run && run.runId() != null && run.userId() != null;
    }
}

package io.jobhunt.runs.initialize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.DeadLetters;
import io.jobhunt.queues.MessageReader;
import io.jobhunt.queues.MessageReader.Batch;
import io.jobhunt.queues.MessageReader.Delivered;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RunMessage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads run messages; one that can't be read goes to the dead-letter queue as it is. */
@Component("runMessages")
public class RunMessages {

    private final MessageReader<RunMessage> reader;
    private final DeadLetters deadLetters;
    private final Queues queues;
    private final Acknowledgements acknowledgements;

    RunMessages(ObjectMapper json, DeadLetters deadLetters, Queues queues, Acknowledgements acknowledgements) {
        this.reader = new MessageReader<>(json, RunMessage.class);
        this.deadLetters = deadLetters;
        this.queues = queues;
        this.acknowledgements = acknowledgements;
    }

    /** The poll is done with. */
    public void acknowledge(List<Delivered> delivered) {
        acknowledgements.acknowledge(
                queues.settings().run(),
                delivered.stream().map(Delivered::receipt).toList());
    }

    /** What of the poll is a run message. */
    public List<RunMessage> read(List<Delivered> delivered) {
        Batch<RunMessage> batch = reader.read(delivered);
        deadLetters.bury(queues.settings().run(), batch.unreadable());
        return batch.readable().stream().map(Received::message).toList();
    }
}

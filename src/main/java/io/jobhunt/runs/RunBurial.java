package io.jobhunt.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.MessageReader;
import io.jobhunt.queues.MessageReader.Delivered;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RunMessage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends the runs of run messages that were delivered too often. What can't be read is left for the operator. */
@Component("initializeBurial")
public class RunBurial {

    private final MessageReader<RunMessage> reader;
    private final RunCompletion completion;
    private final Acknowledgements acknowledgements;
    private final Queues queues;

    RunBurial(ObjectMapper json, RunCompletion completion, Acknowledgements acknowledgements, Queues queues) {
        this.reader = new MessageReader<>(json, RunMessage.class);
        this.completion = completion;
        this.acknowledgements = acknowledgements;
        this.queues = queues;
    }

    public void bury(List<Delivered> delivered) {
        List<Received<RunMessage>> readable = reader.read(delivered).readable();
        for (Received<RunMessage> received : readable) {
            completion.fail(
                    received.message().runId(),
                    received.message().epoch(),
                    "Preparing the run failed again and again. See the workers' logs, then start a new run.");
        }
        acknowledgements.acknowledge(
                queues.settings().run() + "-dlq",
                readable.stream().map(Received::receipt).toList());
    }
}

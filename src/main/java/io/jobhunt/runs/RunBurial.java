package io.jobhunt.runs;

import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RunMessage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends the runs of run messages that were delivered too often. */
@Component("initializeBurial")
public class RunBurial {

    private final RunCompletion completion;
    private final Acknowledgements acknowledgements;
    private final Queues queues;

    RunBurial(RunCompletion completion, Acknowledgements acknowledgements, Queues queues) {
        this.completion = completion;
        this.acknowledgements = acknowledgements;
        this.queues = queues;
    }

    public void bury(List<Received<RunMessage>> letters) {
        for (Received<RunMessage> received : letters) {
            completion.fail(
                    received.message().runId(),
                    received.message().epoch(),
                    "Preparing the run failed again and again. See the workers' logs, then start a new run.");
        }
        acknowledgements.acknowledge(queues.settings().run() + "-dlq", letters);
    }
}

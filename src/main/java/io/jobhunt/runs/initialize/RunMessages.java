package io.jobhunt.runs.initialize;

import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RunMessage;
import java.util.List;
import org.springframework.stereotype.Component;

/** The messages of the run queue. */
@Component("runMessages")
public class RunMessages {

    private final Queues queues;
    private final Acknowledgements acknowledgements;
    private final RunsInHand inHand;

    RunMessages(Queues queues, Acknowledgements acknowledgements, RunsInHand inHand) {
        this.queues = queues;
        this.acknowledgements = acknowledgements;
        this.inHand = inHand;
    }

    public RunMessage message(Received<RunMessage> received) {
        return received.message();
    }

    /** The run is initialized; what comes after that needs no message. */
    public void acknowledge(Received<RunMessage> received) {
        acknowledgements.acknowledge(queues.settings().run(), List.of(inHand.receipt(received)));
    }
}

package io.jobhunt.runs;

import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.RunMessage;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands runs to whoever initializes them. */
@Component
public class RunQueue {

    private static final Logger log = LoggerFactory.getLogger(RunQueue.class);

    private final ProducerTemplate routes;

    RunQueue(ProducerTemplate routes) {
        this.routes = routes;
    }

    /** A message that can't be sent now is sent by the sweep, which finds the run without a heartbeat. */
    public void publish(RunMessage message) {
        try {
            routes.sendBody("direct:runs-send-messages", List.of(Outgoing.now(message)));
        } catch (RuntimeException e) {
            log.warn("run {} waits for the sweep: its message could not be sent: {}", message.runId(), e.toString());
        }
    }
}

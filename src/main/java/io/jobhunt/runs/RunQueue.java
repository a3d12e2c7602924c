package io.jobhunt.runs;

import io.jobhunt.outside.Need;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.RunMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands runs to whoever initializes them. The caller's user waits, so this does not wait long: what can't be sent now is
 * noted in the run's row, and {@code sweep-send-unsent-runs} sends it within seconds of the queue's return.
 */
@Component("runQueue")
public class RunQueue {

    private static final Logger log = LoggerFactory.getLogger(RunQueue.class);
    private static final long PATIENCE_MILLIS = 2_000;

    private final ProducerTemplate routes;
    private final RunEpochs epochs;
    private final Need queueService;

    RunQueue(ProducerTemplate routes, RunEpochs epochs, Need queueService) {
        this.routes = routes;
        this.epochs = epochs;
        this.queueService = queueService;
    }

    public void publish(RunMessage message) {
        if (isSent(message)) {
            epochs.noteSent(message.runId(), message.epoch());
        } else {
            epochs.noteUnsent(message.runId(), message.epoch());
        }
    }

    private boolean isSent(RunMessage message) {
        if (!queueService.isThere()) {
            log.info("run {} waits for {}", message.runId(), queueService.name());
            return false;
        }
        try {
            routes.asyncSendBody("direct:runs-send-messages", List.of(Outgoing.now(message)))
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            // A send that succeeds after all is one too many, which does no harm.
            log.info("run {} waits: its message could not be sent: {}", message.runId(), e.toString());
            return false;
        }
    }

    /** The message of a run that is waiting to be sent. Its row is that of {@code runs-find-unsent.sql}. */
    public List<Outgoing> message(Map<String, Object> unsent) {
        return List.of(Outgoing.now(
                new RunMessage((UUID) unsent.get("id"), (UUID) unsent.get("user_id"), (Integer) unsent.get("epoch"))));
    }

    /** The message of such a run is in the queue now. */
    public void sent(Map<String, Object> unsent) {
        epochs.noteSent((UUID) unsent.get("id"), (Integer) unsent.get("epoch"));
        log.info("run {} goes on: its message is sent", unsent.get("id"));
    }
}

package io.jobhunt.runs;

import io.jobhunt.Failpoint;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.RunMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the sweep decides of a run without a sign of life. Its rows are those of {@code runs-find-stale.sql}. */
@Component("staleRuns")
public class StaleRuns {

    private static final Logger log = LoggerFactory.getLogger(StaleRuns.class);

    private final RunCompletion completion;
    private final SweepSettings settings;

    StaleRuns(RunCompletion completion, SweepSettings settings) {
        this.completion = completion;
        this.settings = settings;
    }

    /** @return whether it has ended now, as nothing of it was left */
    public boolean finishIfDone(Map<String, Object> run) {
        return completion.finishIfDone((UUID) run.get("id"));
    }

    /** @param retry 1 where a restart counts as a try, else 0 */
    public boolean isTriedEnough(Map<String, Object> run, int retry) {
        return retry > 0 && tries(run) >= settings.maxRetries();
    }

    /** Ends it with a message, unless it has shown a sign of life since it was found. */
    public void giveUp(Map<String, Object> run, long silentMillis) {
        completion.failIfSilent(
                (UUID) run.get("id"),
                (Integer) run.get("epoch"),
                Duration.ofMillis(silentMillis),
                "The run was restarted " + tries(run)
                        + " times and made no progress. Check the workers' logs, then start a new run.");
    }

    /** Hands a run that was restarted on to whoever initializes it. Its row is that of {@code runs-restart.sql}. */
    public List<Outgoing> message(Map<String, Object> restarted) {
        Failpoint.reached("sweep.before-publish");
        RunMessage message = new RunMessage(
                (UUID) restarted.get("run_id"), (UUID) restarted.get("user_id"), (Integer) restarted.get("epoch"));
        log.info("run {} goes on in epoch {}", message.runId(), message.epoch());
        return List.of(Outgoing.now(message));
    }

    private static int tries(Map<String, Object> run) {
        return (Integer) run.get("retry_count");
    }
}

package io.jobhunt.runs;

import io.jobhunt.Failpoint;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds runs without a sign of life, because a worker can die between any two steps and a message can be lost. What
 * has nothing left is finished; what has is published again under the next epoch, which fences everything that may
 * still be on its way; what does not move after several tries is given up, with a message.
 */
@Component("staleRuns")
public class StaleRuns {

    private static final Logger log = LoggerFactory.getLogger(StaleRuns.class);

    private final RunEpochs epochs;
    private final RunCompletion completion;
    private final RunQueue queue;
    private final SweepSettings settings;
    private final Clock clock;

    StaleRuns(RunEpochs epochs, RunCompletion completion, RunQueue queue, SweepSettings settings, Clock clock) {
        this.epochs = epochs;
        this.completion = completion;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    /** One sweep; any number of them may run at once. */
    public void sweep() {
        for (RunEpoch run : epochs.silentSince(clock.instant().minus(settings.staleAfter()))) {
            if (completion.finishIfDone(run.id())) {
                continue;
            }
            if (run.retryCount() >= settings.maxRetries()) {
                completion.fail(
                        run.id(),
                        run.epoch(),
                        "The run made no progress and was restarted " + run.retryCount()
                                + " times without success. Check the workers' logs, then start a new run.");
            } else {
                restart(run, true);
            }
        }
    }

    /**
     * Publishes every unfinished run again at once. For a deployment of a single process that has just started: all
     * its workers are gone, and with them the messages they held, which would stay hidden for minutes.
     */
    public void resumeAll() {
        epochs.active().forEach(run -> {
            if (!completion.finishIfDone(run.id())) {
                restart(run, false);
            }
        });
    }

    private void restart(RunEpoch run, boolean countAsRetry) {
        epochs.restart(run, countAsRetry, clock.instant()).ifPresent(message -> {
            Failpoint.reached("sweep.before-publish");
            log.info("run {} goes on in epoch {}", message.runId(), message.epoch());
            queue.publish(message);
        });
    }
}

package io.jobhunt.runs;

import io.jobhunt.Failpoint;
import io.jobhunt.queues.RunMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds runs without a sign of life, because a worker can die between any two steps and a message can be lost. What
 * has nothing left is finished; what has is published again under the next epoch, which fences everything that may
 * still be on its way; what does not move after several tries is given up, with a message.
 */
@Component("staleRuns")
public class StaleRuns {

    private static final Logger log = LoggerFactory.getLogger(StaleRuns.class);

    private final JdbcClient jdbc;
    private final RunCompletion completion;
    private final RunQueue queue;
    private final SweepSettings settings;
    private final Clock clock;

    StaleRuns(JdbcClient jdbc, RunCompletion completion, RunQueue queue, SweepSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.completion = completion;
        this.queue = queue;
        this.settings = settings;
        this.clock = clock;
    }

    private record Stale(UUID id, int epoch, int retryCount) {}

    /** One sweep; any number of them may run at once. */
    public void sweep() {
        for (Stale run : stale()) {
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
                restart(run.id(), run.epoch(), true);
            }
        }
    }

    /**
     * Publishes every unfinished run again at once. For a deployment of a single process that has just started: all
     * its workers are gone, and with them the messages they held, which would stay hidden for minutes.
     */
    public void resumeAll() {
        jdbc.sql(
                        "select id, epoch, retry_count from ingestion_runs where status in ('pending', 'initializing', 'ingesting')")
                .query(Stale.class)
                .list()
                .forEach(run -> {
                    if (!completion.finishIfDone(run.id())) {
                        restart(run.id(), run.epoch(), false);
                    }
                });
    }

    private List<Stale> stale() {
        return jdbc.sql(
                        """
                        select id, epoch, retry_count from ingestion_runs
                        where status in ('pending', 'initializing', 'ingesting') and last_heartbeat < :limit
                        order by last_heartbeat
                        limit 100
                        """)
                .param("limit", Timestamp.from(clock.instant().minus(settings.staleAfter())))
                .query(Stale.class)
                .list();
    }

    /** The epoch in the condition lets exactly one of several sweepers restart a run. */
    private void restart(UUID run, int epoch, boolean countAsRetry) {
        jdbc.sql(
                        """
                        update ingestion_runs set
                          epoch = epoch + 1, retry_count = retry_count + :retry, publish_cursor = 0,
                          last_heartbeat = greatest(now(), :now)
                        where id = :run and epoch = :epoch and status in ('pending', 'initializing', 'ingesting')
                        returning id as run_id, user_id, epoch
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .param("retry", countAsRetry ? 1 : 0)
                .param("now", Timestamp.from(clock.instant()))
                .query(RunMessage.class)
                .optional()
                .ifPresent(message -> {
                    Failpoint.reached("sweep.before-publish");
                    log.info("run {} goes on in epoch {}", message.runId(), message.epoch());
                    queue.publish(message);
                });
    }
}

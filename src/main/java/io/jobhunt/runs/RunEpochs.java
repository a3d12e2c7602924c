package io.jobhunt.runs;

import io.jobhunt.queues.RunMessage;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The epochs of the rows of {@code ingestion_runs}: a new one fences everything that is on its way in the one before, and
 * begins publishing anew. The rest of the table is {@link RunTable}.
 */
@Component
public class RunEpochs {

    private final JdbcClient jdbc;

    RunEpochs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the run has ended or its epoch is another one by now. */
    public Optional<Integer> next(UUID run, int epoch) {
        return jdbc.sql(
                        """
                        update ingestion_runs set epoch = epoch + 1, publish_cursor = 0, last_heartbeat = now()
                        where id = :run and epoch = :epoch and status = 'ingesting'
                        returning epoch
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .query(Integer.class)
                .optional();
    }

    /** Those that have given no sign of life since. */
    List<RunEpoch> silentSince(Instant limit) {
        return jdbc.sql(
                        """
                        select id, epoch, retry_count from ingestion_runs
                        where status in ('pending', 'initializing', 'ingesting') and last_heartbeat < :limit
                        order by last_heartbeat
                        limit 100
                        """)
                .param("limit", Timestamp.from(limit))
                .query(RunEpoch.class)
                .list();
    }

    List<RunEpoch> active() {
        return jdbc.sql(
                        """
                        select id, epoch, retry_count from ingestion_runs
                        where status in ('pending', 'initializing', 'ingesting')
                        """)
                .query(RunEpoch.class)
                .list();
    }

    /**
     * The epoch in the condition lets exactly one of several sweepers restart a run.
     *
     * @param now of the sweeper's clock; the run is not silent for it any more
     * @return the message of the new epoch, for the one who may send it
     */
    Optional<RunMessage> restart(RunEpoch run, boolean countAsRetry, Instant now) {
        return jdbc.sql(
                        """
                        update ingestion_runs set
                          epoch = epoch + 1, retry_count = retry_count + :retry, publish_cursor = 0,
                          last_heartbeat = greatest(now(), :now)
                        where id = :run and epoch = :epoch and status in ('pending', 'initializing', 'ingesting')
                        returning id as run_id, user_id, epoch
                        """)
                .param("run", run.id())
                .param("epoch", run.epoch())
                .param("retry", countAsRetry ? 1 : 0)
                .param("now", Timestamp.from(now))
                .query(RunMessage.class)
                .optional();
    }

    /** How many of the run's jobs have been handed to the queues in this epoch; empty when the epoch is over. */
    public OptionalLong published(UUID run, int epoch) {
        return jdbc.sql(
                        """
                        select publish_cursor from ingestion_runs
                        where id = :run and epoch = :epoch and status = 'ingesting'
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Without effect when the epoch is over. */
    public void notePublished(UUID run, int epoch, long jobs) {
        jdbc.sql(
                        """
                        update ingestion_runs set publish_cursor = :cursor, last_heartbeat = now()
                        where id = :run and epoch = :epoch and status = 'ingesting'
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .param("cursor", jobs)
                .update();
    }
}

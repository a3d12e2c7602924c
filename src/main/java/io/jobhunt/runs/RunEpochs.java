package io.jobhunt.runs;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The epochs of the rows of {@code ingestion_runs}: a new one fences everything that is on its way in the one before, and
 * begins publishing anew. The sweep's statements are steps of its routes, in {@code sql/runs-*.sql}; the rest of the table is {@link RunTable}.
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

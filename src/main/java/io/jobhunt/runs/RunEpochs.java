package io.jobhunt.runs;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * By the user's wish, so that what was tried before does not count any more. To be called behind the run's gate.
     *
     * @return empty when the run has ended or its epoch is another one by now
     */
    public Optional<Integer> next(UUID run, int epoch) {
        return jdbc.sql(
                        """
                        update ingestion_runs set
                          epoch = epoch + 1, publish_cursor = 0, last_heartbeat = now(),
                          retry_count = 0, progress_at_restart = 0
                        where id = :run and epoch = :epoch and status = 'ingesting'
                        returning epoch
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .query(Integer.class)
                .optional();
    }

    /** The epochs that these runs are in; those that have ended are left out. */
    public Map<UUID, Integer> goingOn(Collection<UUID> runs) {
        return jdbc
                .sql(
                        """
                        select id, epoch from ingestion_runs
                        where id in (:runs) and status in ('pending', 'initializing', 'ingesting')
                        """)
                .param("runs", runs)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getInt("epoch")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many jobs of each company have been handed to the queues in this epoch; empty when the epoch is over. */
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
    public void notePublished(UUID run, int epoch, long jobsOfEach) {
        jdbc.sql(
                        """
                        with gate as materialized (select pg_advisory_xact_lock(run_gate(:run)))
                        update ingestion_runs set publish_cursor = :cursor, last_heartbeat = now()
                        where (select count(*) from gate) > 0
                          and id = :run and epoch = :epoch and status = 'ingesting'
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .param("cursor", jobsOfEach)
                .update();
    }

    /**
     * The message of this epoch is in the queue. Until then a run's last sign of life is its creation, and so it is found
     * by those who send what could not be sent. Without effect when the epoch is over.
     */
    public void noteSent(UUID run, int epoch) {
        jdbc.sql(
                        """
                        update ingestion_runs set last_heartbeat = clock_timestamp()
                        where id = :run and epoch = :epoch and last_heartbeat = created_at
                          and status in ('pending', 'initializing', 'ingesting')
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .update();
    }

    /** The message of this epoch could not be sent. Without effect when the epoch is over. */
    public void noteUnsent(UUID run, int epoch) {
        jdbc.sql(
                        """
                        update ingestion_runs set last_heartbeat = created_at
                        where id = :run and epoch = :epoch and status in ('pending', 'initializing', 'ingesting')
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .update();
    }
}

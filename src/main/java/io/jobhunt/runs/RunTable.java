package io.jobhunt.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.SqlFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code ingestion_runs}: what a run is, and how its state changes. Its epochs are {@link RunEpochs}; what it
 * keeps of companies and jobs are {@link RunCompanies} and {@link RunHistory}.
 */
@Component
public class RunTable {

    private static final TypeReference<List<RunCompany>> COMPANIES = new TypeReference<>() {};

    private final String finish = SqlFile.read("runs-finish");
    private final String findOutdated = SqlFile.read("runs-find-outdated");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RunTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @return the new run's id, or empty when the user has an active run or has used the key before
     */
    public Optional<UUID> create(UUID user, List<RunCompany> companies, String idempotencyKey) {
        return jdbc.sql(
                        """
                        insert into ingestion_runs (user_id, companies, idempotency_key)
                        values (:user, cast(:companies as jsonb), :key)
                        on conflict do nothing
                        returning id
                        """)
                .param("user", user)
                .param("companies", write(companies))
                .param("key", idempotencyKey)
                .query(UUID.class)
                .optional();
    }

    /** A run that takes some jobs of an ended one up again, without listing anything. Empty when the user has an active run. */
    public Optional<UUID> createFollowUp(IngestionRun ended) {
        return jdbc.sql(
                        """
                        insert into ingestion_runs (user_id, companies, status, started_at)
                        values (:user, cast(:companies as jsonb), 'ingesting', now())
                        on conflict do nothing
                        returning id
                        """)
                .param("user", ended.userId())
                .param("companies", write(ended.companies()))
                .query(UUID.class)
                .optional();
    }

    public Optional<UUID> active(UUID user) {
        return jdbc.sql(
                        """
                        select id from ingestion_runs
                        where user_id = :user and status in ('pending', 'initializing', 'ingesting')
                        """)
                .param("user", user)
                .query(UUID.class)
                .optional();
    }

    /** Whether no other run is active, of any user. */
    public boolean isAlone(UUID run) {
        return jdbc.sql(
                        """
                        select not exists (select 1 from ingestion_runs
                          where id <> :run and status in ('pending', 'initializing', 'ingesting'))
                        """)
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    public Optional<UUID> byIdempotencyKey(UUID user, String key) {
        return jdbc.sql("select id from ingestion_runs where user_id = :user and idempotency_key = :key")
                .param("user", user)
                .param("key", key)
                .query(UUID.class)
                .optional();
    }

    /** The run, if it is this user's. */
    public Optional<IngestionRun> find(UUID user, UUID run) {
        return jdbc.sql("select * from ingestion_runs where id = :run and user_id = :user")
                .param("run", run)
                .param("user", user)
                .query(this::run)
                .optional();
    }

    /** The run, whoever's it is; for workers. */
    public Optional<IngestionRun> find(UUID run) {
        return jdbc.sql("select * from ingestion_runs where id = :run")
                .param("run", run)
                .query(this::run)
                .optional();
    }

    public List<IngestionRun> ended(UUID user, int limit) {
        return jdbc.sql(
                        """
                        select * from ingestion_runs
                        where user_id = :user and status in ('finished', 'error', 'aborted')
                        order by created_at desc
                        limit :limit
                        """)
                .param("user", user)
                .param("limit", limit)
                .query(this::run)
                .list();
    }

    /** From {@code pending}, or again after a restart. Without effect in any other state or epoch. */
    public void beginInitializing(UUID run, int epoch) {
        jdbc.sql(
                        """
                        update ingestion_runs set
                          status = 'initializing', started_at = coalesce(started_at, now()), last_heartbeat = now()
                        where id = :run and epoch = :epoch and status in ('pending', 'initializing')
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .update();
    }

    /** All listings are taken. Without effect in any other state or epoch. */
    public void beginIngesting(UUID run, int epoch) {
        jdbc.sql(
                        """
                        update ingestion_runs set status = 'ingesting', publish_cursor = 0, last_heartbeat = now()
                        where id = :run and epoch = :epoch and status = 'initializing'
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .update();
    }

    /**
     * Lets whoever changes jobs of the run finish, and nobody else begin, until the end of this transaction: its first
     * statement. So nobody who changes the run waits for more than what is under way, however busy it is.
     */
    public void closeGate(UUID run) {
        jdbc.sql("select pg_advisory_xact_lock(run_gate(:run))")
                .param("run", run)
                .query((row, n) -> n)
                .list();
    }

    /** Proof of life; written at most every few seconds however often it is called. */
    public void heartbeat(UUID run) {
        jdbc.sql(
                        """
                        with gate as materialized (
                          select pg_advisory_xact_lock(run_gate(id)) from ingestion_runs
                          where id = :run and last_heartbeat < now() - interval '5 seconds'
                            and status in ('pending', 'initializing', 'ingesting'))
                        update ingestion_runs set last_heartbeat = now()
                        where (select count(*) from gate) > 0
                          and id = :run and status in ('pending', 'initializing', 'ingesting')
                        """)
                .param("run", run)
                .update();
    }

    /**
     * Locks the run's row in a statement of its own: what is left is judged by the next one, which sees all that was
     * committed while this one waited. In one statement it would be judged as it was before.
     *
     * @return the number of rows changed: 0 when something is left, or it had already ended
     */
    int finish(UUID run) {
        jdbc.sql("select id from ingestion_runs where id = :run for no key update")
                .param("run", run)
                .query(UUID.class)
                .optional();
        return jdbc.sql(finish).param("run", run).update();
    }

    /** @return the number of rows changed: 0 when it had already ended */
    int abort(UUID user, UUID run) {
        return jdbc.sql(
                        """
                        update ingestion_runs set status = 'aborted', finished_at = now()
                        where id = :run and user_id = :user and status in ('pending', 'initializing', 'ingesting')
                        """)
                .param("run", run)
                .param("user", user)
                .update();
    }

    /** Ends a run that can't go on. Keeps to the epoch, so that a late worker can't end its successor. */
    int fail(UUID run, int epoch, String message) {
        return jdbc.sql(
                        """
                        update ingestion_runs set status = 'error', error_message = :message, finished_at = now()
                        where id = :run and epoch = :epoch and status in ('pending', 'initializing', 'ingesting')
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .param("message", message)
                .update();
    }

    /** The same, and only if there has been no sign of life for that long. */
    int failIfSilent(UUID run, int epoch, Duration silent, String message) {
        return jdbc.sql(
                        """
                        update ingestion_runs set status = 'error', error_message = :message, finished_at = now()
                        where id = :run and epoch = :epoch and status in ('pending', 'initializing', 'ingesting')
                          and last_heartbeat < now() - make_interval(secs => :silent / 1000.0)
                        """)
                .param("run", run)
                .param("epoch", epoch)
                .param("silent", silent.toMillis())
                .param("message", message)
                .update();
    }

    void keepSnapshot(UUID run, RunSnapshot snapshot) {
        jdbc.sql("update ingestion_runs set snapshot = cast(:snapshot as jsonb) where id = :run")
                .param("run", run)
                .param("snapshot", write(snapshot))
                .update();
    }

    /**
     * How many runs are going on, and in seconds since when the oldest has, and how long the quietest has been silent.
     */
    Ages ages() {
        return jdbc.sql(
                        """
                        select count(*) as runs,
                               coalesce(max(extract(epoch from now() - created_at)), 0) as oldest,
                               coalesce(max(extract(epoch from now() - last_heartbeat)), 0) as heartbeat
                        from ingestion_runs where status in ('pending', 'initializing', 'ingesting')
                        """)
                .query(Ages.class)
                .single();
    }

    record Ages(long runs, double oldest, double heartbeat) {}

    /**
     * Per user without an active run, the latest run, when some of the user's pages are outdated.
     *
     * @param extractorBefore outdated is what an extractor of a lower version read
     * @param kept            how long pages are kept in the store
     */
    public List<UUID> withOutdatedPages(int extractorBefore, Duration kept) {
        return jdbc.sql(findOutdated)
                .param("version", extractorBefore)
                .param("kept", kept.toSeconds())
                .query(UUID.class)
                .list();
    }

    private IngestionRun run(ResultSet row, int number) throws SQLException {
        String snapshot = row.getString("snapshot");
        return new IngestionRun(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                RunStatus.of(row.getString("status")),
                row.getString("error_message"),
                row.getInt("epoch"),
                row.getInt("retry_count"),
                read(row.getString("companies"), COMPANIES),
                instant(row, "created_at"),
                instant(row, "started_at"),
                instant(row, "last_heartbeat"),
                instant(row, "finished_at"),
                snapshot == null ? null : read(snapshot, new TypeReference<RunSnapshot>() {}));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private <T> T read(String value, TypeReference<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable column of ingestion_runs", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

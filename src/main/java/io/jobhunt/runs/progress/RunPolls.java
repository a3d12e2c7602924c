package io.jobhunt.runs.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.runs.CompanyProgress;
import io.jobhunt.runs.RunProgress;
import io.jobhunt.runs.RunSnapshot;
import io.jobhunt.runs.RunStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one query of a tick: a run's state, its counts, and the jobs that changed since the last tick. */
@Component
class RunPolls {

    private static final TypeReference<List<CompanyProgress>> COMPANIES = new TypeReference<>() {};
    private static final TypeReference<List<ChangedJob>> CHANGED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ProgressSettings settings;

    RunPolls(JdbcClient jdbc, ObjectMapper json, ProgressSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
    }

    /** A job whose state changed, and when. */
    record ChangedJob(UUID id, String company, String title, String status, String outcome, Instant updatedAt) {}

    /**
     * What a tick saw.
     *
     * @param at the database's time of the look
     */
    record Poll(Instant at, RunStatus status, String errorMessage, RunSnapshot state, List<ChangedJob> changed) {}

    /** @param since changes at or before this time are not wanted */
    Optional<Poll> poll(UUID run, Instant since) {
        return jdbc.sql(
                        """
                        select clock_timestamp() as at, r.status, r.error_message, r.snapshot,
                          (select json_agg(c) from (
                             %s) c
                           where r.snapshot is null) as companies,
                          (select json_agg(j) from (
                             select id, company, title, status, outcome, updated_at from jobs
                             where run_id = :run and updated_at > :since
                             order by updated_at desc limit :limit) j) as changed
                        from ingestion_runs r where r.id = :run
                        """
                                .formatted(RunProgress.COVERAGE))
                .param("run", run)
                .param("since", Timestamp.from(since))
                .param("limit", settings.maxChanged())
                .query(this::row)
                .optional();
    }

    private Poll row(ResultSet row, int number) throws SQLException {
        String snapshot = row.getString("snapshot");
        RunSnapshot state = snapshot != null
                ? read(snapshot, new TypeReference<RunSnapshot>() {})
                : RunSnapshot.of(list(row.getString("companies"), COMPANIES));
        return new Poll(
                row.getTimestamp("at").toInstant(),
                RunStatus.of(row.getString("status")),
                row.getString("error_message"),
                state,
                list(row.getString("changed"), CHANGED));
    }

    private <T> List<T> list(String value, TypeReference<List<T>> type) {
        return value == null ? List.of() : read(value, type);
    }

    private <T> T read(String value, TypeReference<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable answer of our own query", e);
        }
    }
}

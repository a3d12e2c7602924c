package io.jobhunt.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.SqlFile;
import io.jobhunt.postings.ChangedJob;
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
public class RunPolls {

    private static final TypeReference<List<CompanyProgress>> COMPANIES = new TypeReference<>() {};
    private static final TypeReference<List<ChangedJob>> CHANGED = new TypeReference<>() {};

    private final String poll = SqlFile.read("runs-poll");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RunPolls(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What a tick saw.
     *
     * @param at the database's time of the look
     */
    public record Poll(
            Instant at, RunStatus status, String errorMessage, RunSnapshot state, List<ChangedJob> changed) {}

    /**
     * @param since changes at or before this time are not wanted
     * @param limit so many changes at most, the latest
     */
    public Optional<Poll> poll(UUID run, Instant since, int limit) {
        return jdbc.sql(poll)
                .param("run", run)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
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

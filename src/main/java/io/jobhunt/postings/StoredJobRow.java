package io.jobhunt.postings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.postings.StoredJob.Decision;
import io.jobhunt.postings.StoredJob.Pay;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads a whole row of the jobs table. */
record StoredJobRow(ObjectMapper json) implements RowMapper<StoredJob> {

    @Override
    public StoredJob mapRow(ResultSet row, int number) throws SQLException {
        return new StoredJob(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("company"),
                row.getString("external_id"),
                row.getString("url"),
                row.getString("status"),
                row.getString("outcome"),
                row.getString("expired_reason"),
                row.getString("error_message"),
                row.getString("title"),
                row.getString("company_title"),
                row.getString("location"),
                tree(row.getString("locations")),
                row.getString("workplace"),
                list(row.getArray("remote_regions")),
                list(row.getArray("employment_types")),
                pay(row),
                instant(row, "posted_at"),
                instant(row, "valid_through"),
                row.getString("department"),
                row.getString("apply_url"),
                row.getString("description"),
                row.getString("description_text"),
                row.getString("language"),
                tree(row.getString("provenance")),
                new Decision(
                        row.getString("decision"),
                        row.getObject("decision_distance", Integer.class),
                        instant(row, "last_seen_at")),
                row.getObject("extractor_version", Integer.class),
                instant(row, "first_seen_at"),
                instant(row, "last_seen_at"),
                instant(row, "extracted_at"),
                instant(row, "expired_at"),
                instant(row, "updated_at"));
    }

    private static Pay pay(ResultSet row) throws SQLException {
        Pay pay = new Pay(
                row.getBigDecimal("salary_min"),
                row.getBigDecimal("salary_max"),
                row.getString("salary_currency"),
                row.getString("salary_period"));
        return pay.min() == null && pay.max() == null ? null : pay;
    }

    private JsonNode tree(String value) {
        try {
            return value == null ? null : json.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable column of jobs", e);
        }
    }

    private static List<String> list(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}

package io.jobhunt.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.api.Parameters;
import io.jobhunt.api.Problem;
import io.jobhunt.auth.CurrentUser;
import io.jobhunt.extract.sanitise.Sanitiser;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The API's calls on single jobs. */
@Component("jobApi")
public class JobApi {

    private static final int HISTORY = 50;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JobApi(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public record Pay(BigDecimal min, BigDecimal max, String currency, String period) {}

    /** The crawl's last decision about the page: the rule that spoke, and how far the texts were apart. */
    public record Decision(String reason, Integer distance, Instant lastSeenAt) {}

    /** What became of the job in an ended run, and the decision about its page there. */
    public record Earlier(
            UUID runId,
            Instant at,
            String status,
            String outcome,
            String decision,
            Integer decisionDistance,
            String errorMessage) {}

    /** A job with everything known of it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Job(
            UUID id,
            UUID runId,
            String company,
            String externalId,
            String url,
            String status,
            String outcome,
            String expiredReason,
            String errorMessage,
            String title,
            String companyTitle,
            String location,
            JsonNode locations,
            String workplace,
            List<String> remoteRegions,
            List<String> employmentTypes,
            Pay salary,
            Instant postedAt,
            Instant validThrough,
            String department,
            String applyUrl,
            String descriptionHtml,
            String descriptionText,
            String language,
            JsonNode provenance,
            Decision decision,
            List<Earlier> history,
            Integer extractorVersion,
            Instant firstSeenAt,
            Instant lastSeenAt,
            Instant extractedAt,
            Instant expiredAt,
            Instant updatedAt) {}

    public Job show(String id) {
        return jdbc.sql("select * from jobs where id = :id and user_id = :user")
                .param("id", Parameters.id(id))
                .param("user", CurrentUser.id())
                .query(this::job)
                .optional()
                .orElseThrow(() -> Problem.notFound("There is no job " + id + "."));
    }

    private Job job(ResultSet row, int number) throws SQLException {
        boolean paid = row.getBigDecimal("salary_min") != null || row.getBigDecimal("salary_max") != null;
        String description = row.getString("description");
        return new Job(
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
                paid
                        ? new Pay(
                                row.getBigDecimal("salary_min"),
                                row.getBigDecimal("salary_max"),
                                row.getString("salary_currency"),
                                row.getString("salary_period"))
                        : null,
                instant(row, "posted_at"),
                instant(row, "valid_through"),
                row.getString("department"),
                row.getString("apply_url"),
                // Cleaned when it came in; cleaned again in case an older, laxer version of us let it in.
                description == null ? null : Sanitiser.clean(description),
                row.getString("description_text"),
                row.getString("language"),
                tree(row.getString("provenance")),
                new Decision(
                        row.getString("decision"),
                        row.getObject("decision_distance", Integer.class),
                        instant(row, "last_seen_at")),
                history(row.getObject("id", UUID.class)),
                row.getObject("extractor_version", Integer.class),
                instant(row, "first_seen_at"),
                instant(row, "last_seen_at"),
                instant(row, "extracted_at"),
                instant(row, "expired_at"),
                instant(row, "updated_at"));
    }

    private List<Earlier> history(UUID job) {
        return jdbc.sql(
                        """
                        select run_id, at, status, outcome, decision, decision_distance, error_message
                        from run_jobs where job_id = :job order by at desc limit :limit
                        """)
                .param("job", job)
                .param("limit", HISTORY)
                .query(Earlier.class)
                .list();
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

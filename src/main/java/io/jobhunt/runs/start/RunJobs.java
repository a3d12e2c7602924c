package io.jobhunt.runs.start;

import io.jobhunt.api.Parameters;
import io.jobhunt.api.Problem;
import io.jobhunt.runs.IngestionRun;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A run's jobs, a page at a time, in the order of company and id, which the index has. */
@Component
class RunJobs {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;
    private static final Set<String> STATUSES = Set.of("pending", "crawled", "ready", "error", "expired");
    private static final Set<String> OUTCOMES =
            Set.of("added", "updated", "unchanged", "failed", "archived", "gone", "reopened");

    private static final String GOING_ON =
            """
            select id, company, external_id, coalesce(title, listed_title) as title, location, url, status, outcome, expired_reason,
                   error_message, decision, decision_distance, updated_at
            from jobs
            where run_id = :run
              and (cast(:status as text) is null or status = :status)
              and (cast(:company as text) is null or company = :company)
              and (cast(:outcome as text) is null or outcome = :outcome)
              and (company, id) > (:fromCompany, :fromId)
            order by company, id
            limit :limit
            """;

    /** Of an ended run: what became of the job there, with what is known of it today. */
    private static final String ENDED =
            """
            select j.id, h.company, j.external_id, coalesce(j.title, j.listed_title) as title, j.location, j.url, h.status, h.outcome, h.expired_reason,
                   h.error_message, h.decision, h.decision_distance, h.at as updated_at
            from run_jobs h join jobs j on j.id = h.job_id
            where h.run_id = :run
              and (cast(:status as text) is null or h.status = :status)
              and (cast(:company as text) is null or h.company = :company)
              and (cast(:outcome as text) is null or h.outcome = :outcome)
              and (h.company, h.job_id) > (:fromCompany, :fromId)
            order by h.company, h.job_id
            limit :limit
            """;

    private final JdbcClient jdbc;

    RunJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each may be null for all. */
    record Filter(String status, String company, String outcome) {}

    record Job(
            UUID id,
            String company,
            String externalId,
            String title,
            String location,
            String url,
            String status,
            String outcome,
            String expiredReason,
            String errorMessage,
            String decision,
            Integer decisionDistance,
            Instant updatedAt) {}

    /**
     * @param nextCursor where the next page begins, or null at the end
     */
    record Page(List<Job> jobs, String nextCursor) {}

    private record Position(String company, UUID id) {}

    Page page(IngestionRun run, Filter filter, String cursor, String limit) {
        requireOneOf("status", filter.status(), STATUSES);
        requireOneOf("outcome", filter.outcome(), OUTCOMES);
        int size = Parameters.limit(limit, DEFAULT_LIMIT, MAX_LIMIT);
        Position from = position(cursor);
        List<Job> jobs = jdbc.sql(run.status().isTerminal() ? ENDED : GOING_ON)
                .param("run", run.id())
                .param("status", blankToNull(filter.status()))
                .param("company", Parameters.text("company", filter.company()))
                .param("outcome", blankToNull(filter.outcome()))
                .param("fromCompany", from.company())
                .param("fromId", from.id())
                .param("limit", size + 1)
                .query(Job.class)
                .list();
        if (jobs.size() <= size) {
            return new Page(jobs, null);
        }
        Job last = jobs.get(size - 1);
        return new Page(jobs.subList(0, size), cursor(last.company(), last.id()));
    }

    private static void requireOneOf(String name, String value, Set<String> words) {
        if (blankToNull(value) != null && !words.contains(value)) {
            throw Problem.badRequest(name + " has to be one of "
                    + String.join(", ", words.stream().sorted().toList()) + ", not '" + value + "'.");
        }
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static String cursor(String company, UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + company).getBytes(StandardCharsets.UTF_8));
    }

    private static Position position(String cursor) {
        if (blankToNull(cursor) == null) {
            return new Position("", new UUID(0, 0));
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return new Position(Parameters.text("cursor", text.substring(36)), UUID.fromString(text.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.badRequest("This cursor is not one of ours. Begin again without a cursor.");
        }
    }
}

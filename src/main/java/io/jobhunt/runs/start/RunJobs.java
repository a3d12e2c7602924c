package io.jobhunt.runs.start;

import io.jobhunt.api.Parameters;
import io.jobhunt.api.Problem;
import io.jobhunt.postings.JobFilter;
import io.jobhunt.postings.JobOutcome;
import io.jobhunt.postings.JobPosition;
import io.jobhunt.postings.JobQueries;
import io.jobhunt.postings.JobState;
import io.jobhunt.postings.JobSummary;
import io.jobhunt.runs.IngestionRun;
import io.jobhunt.runs.RunHistory;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A run's jobs, a page at a time, in the order of company and id, which the index has. */
@Component
class RunJobs {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;
    private static final Set<String> STATES =
            Stream.of(JobState.values()).map(JobState::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OUTCOMES =
            Stream.of(JobOutcome.values()).map(JobOutcome::word).collect(Collectors.toUnmodifiableSet());

    private final JobQueries jobs;
    private final RunHistory history;

    RunJobs(JobQueries jobs, RunHistory history) {
        this.jobs = jobs;
        this.history = history;
    }

    /**
     * @param nextCursor where the next page begins, or null at the end
     */
    record Page(List<JobSummary> jobs, String nextCursor) {}

    Page page(IngestionRun run, JobFilter asked, String cursor, String limit) {
        JobFilter filter = new JobFilter(
                oneOf("status", asked.status(), STATES),
                Parameters.text("company", asked.company()),
                oneOf("outcome", asked.outcome(), OUTCOMES));
        int size = Parameters.limit(limit, DEFAULT_LIMIT, MAX_LIMIT);
        JobPosition after = position(cursor);
        List<JobSummary> found = run.status().isTerminal()
                ? history.page(run.id(), filter, after, size + 1)
                : jobs.page(run.id(), filter, after, size + 1);
        if (found.size() <= size) {
            return new Page(found, null);
        }
        JobSummary last = found.get(size - 1);
        return new Page(found.subList(0, size), cursor(last.company(), last.id()));
    }

    /** @return the word, or null when none is asked for */
    private static String oneOf(String name, String value, Set<String> words) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!words.contains(value)) {
            throw Problem.badRequest(name + " has to be one of "
                    + String.join(", ", words.stream().sorted().toList()) + ", not '" + value + "'.");
        }
        return value;
    }

    private static String cursor(String company, UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + company).getBytes(StandardCharsets.UTF_8));
    }

    private static JobPosition position(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return JobPosition.START;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return new JobPosition(
                    Parameters.text("cursor", text.substring(36)), UUID.fromString(text.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.badRequest("This cursor is not one of ours. Begin again without a cursor.");
        }
    }
}

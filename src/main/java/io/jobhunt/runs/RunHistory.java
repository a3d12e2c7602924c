package io.jobhunt.runs;

import io.jobhunt.SqlFile;
import io.jobhunt.postings.JobFilter;
import io.jobhunt.postings.JobPosition;
import io.jobhunt.postings.JobSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of each job in each ended run. The table {@code run_jobs} has those that have left their run for a later
 * one, written by the jobs' own trigger as they leave; the others are still in it.
 */
@Component
public class RunHistory {

    private final String pageJobs = SqlFile.read("runs-page-jobs");
    private final String ofJob = SqlFile.read("runs-of-job");

    private final JdbcClient jdbc;

    RunHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a job in an ended run, and the decision about its page there. */
    public record Earlier(
            UUID runId,
            Instant at,
            String status,
            String outcome,
            String decision,
            Integer decisionDistance,
            String errorMessage) {}

    /** A page of the jobs of an ended run. */
    public List<JobSummary> page(UUID run, JobFilter filter, JobPosition after, int limit) {
        return filter.page(jdbc.sql(pageJobs), run, after, limit);
    }

    /** What became of the job in ended runs, the latest first. */
    public List<Earlier> ofJob(UUID job, int limit) {
        return jdbc.sql(ofJob)
                .param("job", job)
                .param("limit", limit)
                .query(Earlier.class)
                .list();
    }
}

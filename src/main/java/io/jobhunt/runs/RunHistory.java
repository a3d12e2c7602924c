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

/** The table {@code run_jobs}: what became of each job in each ended run. */
@Component
public class RunHistory {

    private final String keepJobs = SqlFile.read("runs-keep-jobs");
    private final String pageJobs = SqlFile.read("runs-page-jobs");

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

    /** Notes what became of each job, because the jobs themselves move on to later runs. */
    void keepJobs(UUID run) {
        jdbc.sql(keepJobs).param("run", run).update();
    }

    /** A page of the jobs of an ended run. */
    public List<JobSummary> page(UUID run, JobFilter filter, JobPosition after, int limit) {
        return filter.page(jdbc.sql(pageJobs), run, after, limit);
    }

    /** What became of the job in ended runs, the latest first. */
    public List<Earlier> ofJob(UUID job, int limit) {
        return jdbc.sql(
                        """
                        select run_id, at, status, outcome, decision, decision_distance, error_message
                        from run_jobs where job_id = :job order by at desc limit :limit
                        """)
                .param("job", job)
                .param("limit", limit)
                .query(Earlier.class)
                .list();
    }
}

package io.jobhunt.postings;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.SqlFile;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is read of the table {@code jobs}; its changes are {@link JobsTable}. Statements on runs that look at jobs take
 * their part from the files {@code sql/jobs-*.sql}.
 */
@Component
public class JobQueries {

    private final String awaitExtraction = SqlFile.read("jobs-await-extraction");
    private final String findUnfinished = SqlFile.read("jobs-find-unfinished");
    private final String publish = SqlFile.read("jobs-publish");
    private final String page = SqlFile.read("jobs-page");
    private final String countActive = SqlFile.read("jobs-count-active");

    private final JdbcClient jdbc;
    private final RowJson rows;
    private final StoredJobRow storedJob;

    JobQueries(JdbcClient jdbc, RowJson rows, ObjectMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.storedJob = new StoredJobRow(json);
    }

    /** Those of the asked jobs whose stored page still waits for extraction, in their run's epoch of today. */
    public List<CrawledJob> awaitingExtraction(Collection<JobInRun> asked) {
        return jdbc.sql(awaitExtraction)
                .param("asked", rows.write(asked))
                .param("count", asked.size())
                .query(CrawledJob::of)
                .list();
    }

    /**
     * An open job of the run, if there is one.
     *
     * @param known one that was open when last asked: looked at first, and searched on from
     */
    public Optional<JobPosition> unfinished(UUID run, JobPosition known) {
        return jdbc.sql(findUnfinished)
                .param("run", run)
                .param("company", known.company())
                .param("id", known.id())
                .query(JobPosition::of)
                .optional();
    }

    /** All jobs of the run in the order in which they are published, done or not. */
    public List<PublishableJob> inPublishingOrder(UUID run) {
        return jdbc.sql(publish).param("run", run).query(PublishableJob::of).list();
    }

    /** A page of the jobs of a run that is going on. */
    public List<JobSummary> page(UUID run, JobFilter filter, JobPosition after, int limit) {
        return filter.page(jdbc.sql(page), run, after, limit);
    }

    /** The job, if it is this user's. */
    public Optional<StoredJob> find(UUID user, UUID job) {
        return jdbc.sql("select * from jobs where id = :id and user_id = :user")
                .param("id", job)
                .param("user", user)
                .query(storedJob)
                .optional();
    }

    /** How many of the company's jobs are open for this user. */
    public int open(UUID user, String company) {
        return jdbc.sql(
                        "select count(*) from jobs where user_id = :user and company = :company and status <> 'expired'")
                .param("user", user)
                .param("company", company)
                .query(Integer.class)
                .single();
    }

    /** How many of the run's jobs wait for their page to be crawled. */
    public int pending(UUID run) {
        return jdbc.sql("select count(*) from jobs where run_id = :run and status = 'pending'")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    /** How many jobs of the runs that are going on are in each state; a state without jobs is left out. */
    public Map<JobState, Long> countActive() {
        Map<JobState, Long> counts = new EnumMap<>(JobState.class);
        jdbc.sql(countActive).query(row -> {
            counts.put(JobState.of(row.getString("status")), row.getLong("count"));
        });
        return counts;
    }
}

package io.jobhunt.postings;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.SqlFile;
import java.util.Collection;
import java.util.List;
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
    private final String publish = SqlFile.read("jobs-publish");
    private final String handedOut = SqlFile.read("jobs-handed-out");
    private final String page = SqlFile.read("jobs-page");

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
     * The next jobs of several companies in the order in which they are published, done or not: the n-th of each before
     * the (n+1)-th of any.
     *
     * @param behind where each company stands
     * @param each   so many of each at most
     */
    public List<PublishableJob> nextOfEach(UUID run, Collection<JobPosition> behind, int each) {
        return jdbc.sql(publish)
                .param("run", run)
                .param("behind", rows.write(behind))
                .param("each", each)
                .query(PublishableJob::of)
                .list();
    }

    /** Where companies stand of which so many jobs each, at least one, were handed out; without those that have no more. */
    public List<JobPosition> handedOut(UUID run, Collection<String> companies, long each) {
        return jdbc.sql(handedOut)
                .param("run", run)
                .param("companies", rows.write(companies))
                .param("given", each)
                .query(JobPosition::of)
                .list();
    }

    /** A page of the jobs that are in the run. */
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
}

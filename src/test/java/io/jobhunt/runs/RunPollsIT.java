package io.jobhunt.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.postings.ChangedJob;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tick's look names the jobs that changed, each once, as it is now, the latest first. */
@ProductTest
@Import(TestRuns.class)
class RunPollsIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private RunPolls polls;

    @Autowired
    private JdbcClient jdbc;

    private UUID user;
    private UUID run;
    private List<UUID> jobs;
    private Instant start;

    @BeforeEach
    void aRun() {
        user = given.user();
        start = now();
        run = given.ingesting(user, 4);
        jobs = given.jobs(run);
    }

    @Test
    void newJobsAreChanges() {
        assertThat(changed(start, 200)).containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(changed(now(), 200)).isEmpty();
    }

    @Test
    void aJobThatChangedTwiceIsNamedOnceAsItIsNow() {
        Instant since = now();
        set(jobs.get(0), "crawled");
        set(jobs.get(1), "crawled");
        set(jobs.get(0), "ready");

        assertThat(changed(since, 200)).containsExactly(jobs.get(0), jobs.get(1));
        assertThat(poll(since, 200)).extracting(ChangedJob::status).containsExactly("ready", "crawled");
        assertThat(changed(since, 1)).containsExactly(jobs.get(0));
    }

    @Test
    void whatIsNoNewsIsNotNamed() {
        Instant since = now();
        jdbc.sql("update jobs set claim_message = 'm' where run_id = :run")
                .param("run", run)
                .update();

        assertThat(changed(since, 200)).isEmpty();
    }

    @Test
    void aJobThatMovedOnIsNamedInItsNewRun() {
        jdbc.sql("update ingestion_runs set status = 'aborted' where id = :run")
                .param("run", run)
                .update();
        Instant since = now();

        UUID next = given.ingesting(user, 2);

        assertThat(changed(start, 200)).hasSize(2).doesNotContainAnyElementsOf(given.jobs(next));
        run = next;
        assertThat(changed(since, 200)).containsExactlyInAnyOrderElementsOf(given.jobs(next));
    }

    private List<UUID> changed(Instant since, int limit) {
        return poll(since, limit).stream().map(ChangedJob::id).toList();
    }

    private List<ChangedJob> poll(Instant since, int limit) {
        return polls.poll(run, since, limit).orElseThrow().changed();
    }

    private Instant now() {
        return jdbc.sql("select clock_timestamp()")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private void set(UUID job, String status) {
        jdbc.sql("update jobs set status = :status, updated_at = now() where id = :job")
                .param("job", job)
                .param("status", status)
                .update();
    }
}

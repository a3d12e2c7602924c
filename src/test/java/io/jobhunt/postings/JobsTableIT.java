package io.jobhunt.postings;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.runs.TestRuns;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(TestRuns.class)
class JobsTableIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private JobsTable jobs;

    @Autowired
    private JdbcClient jdbc;

    private UUID user;

    @BeforeEach
    void aUser() {
        user = given.user();
    }

    @Test
    void takingAListingTwiceDoublesNothingAndUndoesNothing() {
        UUID run = given.initializing(user);
        jobs.take(given.owner(user, run), TestRuns.postings(0, 1_500));
        UUID done = given.jobs(run).get(7);
        jdbc.sql("update jobs set status = 'ready' where id = :job")
                .param("job", done)
                .update();

        jobs.take(given.owner(user, run), TestRuns.postings(0, 1_500));

        assertThat(given.jobs(run)).hasSize(1_500);
        assertThat(given.row(done)).containsEntry("status", "ready");
    }

    @Test
    void whatIsNotListedAnyMoreIsArchivedAndWhatComesBackIsReopened() {
        UUID first = given.initializing(user);
        jobs.take(given.owner(user, first), TestRuns.postings(0, 5));
        end(first);
        UUID second = given.initializing(user);
        jobs.take(given.owner(user, second), TestRuns.postings(2, 6));

        int archived = jobs.archiveUnlisted(given.owner(user, second), List.of("2", "3", "4", "5"));

        assertThat(archived).isEqualTo(2);
        assertThat(outcomes(second)).containsExactlyInAnyOrder("0:archived", "1:archived", "2:", "3:", "4:", "5:");
        end(second);
        UUID third = given.initializing(user);
        jobs.take(given.owner(user, third), TestRuns.postings(0, 1));
        assertThat(outcomes(third)).containsExactly("0:reopened");
    }

    @Test
    void anotherEpochTakesNothing() {
        UUID run = given.initializing(user);
        jdbc.sql("update ingestion_runs set epoch = 2 where id = :run")
                .param("run", run)
                .update();

        jobs.take(given.owner(user, run), TestRuns.postings(0, 3));

        assertThat(given.jobs(run)).isEmpty();
    }

    @Test
    void anotherUsersJobsAreNeverTouched() {
        UUID other = given.user();
        UUID theirs = given.initializing(other);
        jobs.take(given.owner(other, theirs), TestRuns.postings(0, 3));
        UUID run = given.initializing(user);

        jobs.take(given.owner(user, run), List.of(new ListedPosting("0", "X", "", "https://x.example/0")));
        jobs.archiveUnlisted(given.owner(user, run), List.of("0"));

        assertThat(outcomes(theirs)).containsExactlyInAnyOrder("0:", "1:", "2:");
        assertThat(given.row(given.jobs(theirs).get(0)).get("title")).isNotEqualTo("X");
    }

    @Test
    void failedJobsAreTriedAgainOneByOneOrAllTogether() {
        UUID run = given.ingesting(user, 4);
        List<UUID> all = given.jobs(run);
        List<JobInRun> failed =
                all.subList(0, 3).stream().map(job -> new JobInRun(job, run, 1)).toList();
        jobs.fail(failed, JobState.PENDING, "why");
        jdbc.sql("update jobs set attempts = 3, claim_message = 'm', claim_epoch = 1 where run_id = :run")
                .param("run", run)
                .update();

        assertThat(jobs.retry(new FailedJobs(run, all.get(0), null), run)).isEqualTo(1);
        assertThat(given.row(all.get(0)))
                .containsEntry("status", "pending")
                .containsEntry("outcome", null)
                .containsEntry("error_message", null)
                .containsEntry("attempts", 0)
                .containsEntry("claim_message", null);
        assertThat(given.row(all.get(1))).containsEntry("status", "error").containsEntry("error_message", "why");
        assertThat(jobs.retry(new FailedJobs(run, null, "other"), run)).isZero();
        assertThat(jobs.retry(new FailedJobs(run, null, "acme"), run)).isEqualTo(2);
        assertThat(jobs.retry(new FailedJobs(run, null, null), run)).isZero();
        assertThat(given.row(all.get(3))).containsEntry("attempts", 3);
    }

    private List<String> outcomes(UUID run) {
        return jdbc.sql("select external_id || ':' || coalesce(outcome, '') from jobs where run_id = :run")
                .param("run", run)
                .query(String.class)
                .list();
    }

    private void end(UUID run) {
        jdbc.sql("update ingestion_runs set status = 'finished' where id = :run")
                .param("run", run)
                .update();
    }
}

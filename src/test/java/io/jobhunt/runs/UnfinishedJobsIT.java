package io.jobhunt.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever order jobs end and come back in, the answer is what the rows say. */
@ProductTest
@Import(TestRuns.class)
class UnfinishedJobsIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private UnfinishedJobs unfinished;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void jobsMayEndInAnyOrder() {
        for (int seed = 0; seed < 10; seed++) {
            UUID run = given.ingesting(given.user(), 30);
            List<UUID> jobs = new ArrayList<>(given.jobs(run));
            Collections.shuffle(jobs, new Random(seed));
            for (int left = jobs.size(); left > 0; left--) {
                assertThat(unfinished.any(run)).as(left + " left, seed " + seed).isTrue();
                set(jobs.get(left - 1), left % 2 == 0 ? "ready" : "error");
            }
            assertThat(unfinished.any(run)).as("none left, seed " + seed).isFalse();
        }
    }

    @Test
    void aJobThatIsOpenedAgainBehindTheRememberedOneIsFound() {
        UUID run = given.ingesting(given.user(), 3);
        List<UUID> jobs = given.jobs(run).stream().sorted().toList();
        set(jobs.get(0), "ready");
        set(jobs.get(1), "ready");
        assertThat(unfinished.any(run)).isTrue();

        set(jobs.get(2), "ready");
        set(jobs.get(0), "crawled");

        assertThat(unfinished.any(run)).isTrue();
        set(jobs.get(0), "ready");
        assertThat(unfinished.any(run)).isFalse();
        set(jobs.get(1), "pending");
        assertThat(unfinished.any(run)).isTrue();
    }

    @Test
    void aJobThatALaterRunTookOverIsNotLeftOfThisOne() {
        UUID user = given.user();
        UUID run = given.ingesting(user, 1);
        assertThat(unfinished.any(run)).isTrue();
        jdbc.sql("update ingestion_runs set status = 'aborted' where id = :run")
                .param("run", run)
                .update();

        UUID next = given.ingesting(user, 1);

        assertThat(unfinished.any(run)).isFalse();
        assertThat(unfinished.any(next)).isTrue();
    }

    private void set(UUID job, String status) {
        jdbc.sql("update jobs set status = :status where id = :job")
                .param("job", job)
                .param("status", status)
                .update();
    }
}

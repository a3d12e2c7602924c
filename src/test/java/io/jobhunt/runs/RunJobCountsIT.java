package io.jobhunt.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.postings.CompanyInRun;
import io.jobhunt.postings.JobsTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever becomes of jobs, and by whatever statement, the counts of every run are what its rows say. */
@ProductTest
@Import(TestRuns.class)
class RunJobCountsIT {

    private static final List<String> STATES = List.of("pending", "crawled", "ready", "error", "expired");
    private static final List<String> OUTCOMES =
            List.of("added", "updated", "unchanged", "failed", "archived", "gone", "reopened");

    @Autowired
    private TestRuns given;

    @Autowired
    private RunJobCounts counts;

    @Autowired
    private RunCompanies companies;

    @Autowired
    private JobsTable jobs;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService threads = Executors.newFixedThreadPool(6);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void jobsMayEndInAnyOrder() {
        for (int seed = 0; seed < 5; seed++) {
            UUID run = given.ingesting(given.user(), 30);
            List<UUID> all = new ArrayList<>(given.jobs(run));
            Collections.shuffle(all, new Random(seed));
            for (int left = all.size(); left > 0; left--) {
                assertThat(counts.looksDone(run))
                        .as(left + " left, seed " + seed)
                        .isFalse();
                set(all.get(left - 1), left % 2 == 0 ? "ready" : "error");
            }
            assertThat(counts.looksDone(run)).as("none left, seed " + seed).isTrue();
            set(all.get(7), "crawled");
            assertThat(counts.looksDone(run)).as("one again, seed " + seed).isFalse();
        }
    }

    @Test
    void aJobThatALaterRunTookOverCountsThereAndNoLongerHere() {
        UUID user = given.user();
        UUID run = given.ingesting(user, 3);
        set(given.jobs(run).get(0), "ready");
        jdbc.sql("update ingestion_runs set status = 'aborted' where id = :run")
                .param("run", run)
                .update();

        UUID next = given.ingesting(user, 2);

        assertThat(companies.coverage(run)).singleElement().satisfies(left -> assertThat(left.pending() + left.ready())
                .isEqualTo(1));
        assertThat(companies.coverage(next)).singleElement().satisfies(taken -> assertThat(taken.pending())
                .isEqualTo(2));
        assertThat(counts.pending(next)).isEqualTo(2);
        assertThat(differences()).isEmpty();
    }

    /** Every state and outcome, several companies and runs in one statement, moves in both directions of the runs' ids. */
    @Test
    void anyChangeOfManyRowsAtOnceIsCounted() {
        UUID user = given.user();
        List<UUID> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UUID run = given.initializing(user);
            runs.add(run);
            for (String company : List.of("acme", "bolt", "coil")) {
                jobs.take(
                        new CompanyInRun(
                                user, run, 1, company, given.owner(user, run).site()),
                        TestRuns.postings(i * 20, i * 20 + 20));
            }
            jdbc.sql("update ingestion_runs set status = 'finished' where id = :run")
                    .param("run", run)
                    .update();
        }
        Random random = new Random(42);
        for (int i = 0; i < 60; i++) {
            jdbc.sql(
                            """
                            update jobs set
                              status = (cast(:states as text[]))[1 + (random() * 4)::int],
                              outcome = (cast(:outcomes as text[]))[1 + (random() * 7)::int],
                              run_id = case when random() < 0.2 then :target else run_id end
                            where user_id = :user and random() < 0.5
                            """)
                    .param("states", STATES.toArray(String[]::new))
                    .param("outcomes", OUTCOMES.toArray(String[]::new))
                    .param("target", runs.get(random.nextInt(runs.size())))
                    .param("user", user)
                    .update();
            assertThat(differences()).as("change " + i).isEmpty();
        }
    }

    /** Two that were told of each other in another order would wait in a circle. */
    @Test
    void statementsThatCountForTheSameCompaniesDoNotWaitInACircle() throws Exception {
        UUID user = given.user();
        UUID run = given.initializing(user);
        for (String company : List.of("acme", "bolt", "coil", "dyne")) {
            jobs.take(
                    new CompanyInRun(
                            user, run, 1, company, given.owner(user, run).site()),
                    TestRuns.postings(0, 60));
        }
        List<UUID> all = new ArrayList<>(given.jobs(run));
        Collections.shuffle(all, new Random(1));
        List<Callable<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            List<UUID> some = all.subList(i * 10, i * 10 + 10);
            changes.add(() -> {
                int changed = 0;
                for (String state : List.of("crawled", "ready", "pending", "error")) {
                    changed += jdbc.sql("update jobs set status = :state, updated_at = now() where id = any(:some)")
                            .param("state", state)
                            .param("some", some.toArray(UUID[]::new))
                            .update();
                }
                return changed;
            });
        }

        for (Future<Integer> change : threads.invokeAll(changes)) {
            assertThat(change.get()).isEqualTo(40);
        }

        assertThat(differences()).isEmpty();
    }

    private List<?> differences() {
        return jdbc.sql(CountsAudit.DIFFERENCES).query().listOfRows();
    }

    private void set(UUID job, String status) {
        jdbc.sql("update jobs set status = :status where id = :job")
                .param("job", job)
                .param("status", status)
                .update();
    }
}

package io.jobhunt.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jobhunt.ProductTest;
import io.jobhunt.api.Problem;
import io.jobhunt.companies.TitleFilter;
import io.jobhunt.listing.CompanyListing;
import io.jobhunt.postings.CompanyInRun;
import io.jobhunt.postings.JobInRun;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.postings.SettledCrawl;
import io.jobhunt.runs.initialize.RunListings;
import io.jobhunt.runs.start.RunStarter;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens when several do the same at the same moment. */
@ProductTest
@Import(TestRuns.class)
class RunRacesIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private RunCompletion completion;

    @Autowired
    private RunStarter starter;

    @Autowired
    private RunListings listings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JobsTable jobsTable;

    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void ofTwoLastWorkersExactlyOneFinishesTheRun() throws Exception {
        UUID user = given.user();
        for (int round = 0; round < 400; round++) {
            UUID run = given.ingesting(user, 2);
            List<UUID> jobs = given.jobs(run);
            CyclicBarrier together = new CyclicBarrier(2);

            List<Boolean> finished = allOf(
                    List.of(() -> finishJob(run, jobs.get(0), together), () -> finishJob(run, jobs.get(1), together)));

            assertThat(finished).as("round " + round).containsExactlyInAnyOrder(true, false);
            assertThat(given.runRow(run)).containsEntry("status", "finished").containsKey("snapshot");
        }
    }

    private boolean finishJob(UUID run, UUID job, CyclicBarrier together) throws Exception {
        together.await();
        settle(run, job);
        return completion.finishIfDone(run);
    }

    @Test
    void companiesThatAreListedAtOnceAreTakenSideBySide() throws Exception {
        UUID user = given.user();
        UUID run = given.initializing(user);
        CyclicBarrier together = new CyclicBarrier(8);
        List<Callable<String>> companies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String company = "company-" + i;
            companies.add(() -> {
                together.await();
                listings.take(
                        new CompanyInRun(
                                user, run, 1, company, given.owner(user, run).site()),
                        TitleFilter.ALL,
                        new CompanyListing.Listed(
                                company,
                                Listing.whole(TestRuns.postings(0, 200), List.of()),
                                new Verdict.Complete(),
                                Duration.ZERO));
                return company;
            });
        }

        assertThat(allOf(companies)).hasSize(8);
        assertThat(listings.companies(run)).hasSize(8);
        assertThat(given.jobs(run)).hasSize(8 * 200);
    }

    @Test
    void ofEightStartsAtOnceOneWinsAndTheOthersNameIt() throws Exception {
        for (int round = 0; round < 50; round++) {
            UUID user = given.user();
            CyclicBarrier together = new CyclicBarrier(8);
            List<Callable<Object>> starts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                starts.add(() -> {
                    together.await();
                    try {
                        return starter.start(user, TestRuns.companies(), null);
                    } catch (Problem conflict) {
                        return conflict.members().get("run_id");
                    }
                });
            }

            List<Object> answers = allOf(starts);

            assertThat(answers).filteredOn(UUID.class::isInstance).hasSize(1);
            String winner = answers.stream()
                    .filter(UUID.class::isInstance)
                    .findFirst()
                    .orElseThrow()
                    .toString();
            assertThat(answers).extracting(Object::toString).containsOnly(winner);
        }
    }

    @Test
    void theSameKeyAnswersWithTheSameRun() {
        UUID user = given.user();

        UUID first = starter.start(user, TestRuns.companies(), "key-1");

        assertThat(starter.start(user, TestRuns.companies(), "key-1")).isEqualTo(first);
        Problem other = catchThrowableOfType(Problem.class, () -> starter.start(user, TestRuns.companies(), "key-2"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.members()).containsEntry("run_id", first.toString());
    }

    @Test
    void aResetWhileWorkersCommitLeavesCountsThatEqualTheRows() throws Exception {
        for (int round = 0; round < 40; round++) {
            UUID user = given.user();
            UUID run = given.ingesting(user, 6);
            List<UUID> jobs = given.jobs(run);
            CyclicBarrier together = new CyclicBarrier(4);
            List<Callable<Object>> actions = new ArrayList<>();
            for (int worker = 0; worker < 3; worker++) {
                UUID job = jobs.get(worker);
                actions.add(() -> {
                    together.await();
                    return settle(run, job);
                });
            }
            actions.add(() -> {
                together.await();
                return completion.abort(user, run);
            });

            allOf(actions);

            long ready = jdbc.sql("select count(*) from jobs where run_id = :run and status = 'ready'")
                    .param("run", run)
                    .query(Long.class)
                    .single();
            long kept = jdbc.sql("select (snapshot #>> '{counts,ready}')::int from ingestion_runs where id = :run")
                    .param("run", run)
                    .query(Long.class)
                    .single();
            assertThat(kept).isEqualTo(ready);
            assertThat(given.runRow(run)).containsEntry("status", "aborted");
        }
    }

    /** @return whether the job took it: not when the run had ended before */
    private boolean settle(UUID run, UUID job) {
        SettledCrawl unchanged =
                new SettledCrawl.Unchanged(new JobInRun(job, run, 1), null, null, "same-content", null);
        return jobsTable.settleCrawl(List.of(unchanged)).contains(job);
    }

    private <T> List<T> allOf(List<Callable<T>> actions) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : threads.invokeAll(actions)) {
            results.add(future.get());
        }
        return results;
    }
}

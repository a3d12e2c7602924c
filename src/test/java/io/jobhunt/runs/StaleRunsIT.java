package io.jobhunt.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(TestRuns.class)
class StaleRunsIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RunCompletion completion;

    @Autowired
    private RunEpochs epochs;

    @Autowired
    private CamelContext camel;

    @Autowired
    private ProducerTemplate routes;

    /** The product's route, begun by the test and not by the clock. */
    @BeforeEach
    void sweepOnDemand() throws Exception {
        if (camel.hasEndpoint("direct:sweep-now") == null) {
            AdviceWith.adviceWith(camel, "sweep-find-stale-runs", route -> route.replaceFromWith("direct:sweep-now"));
        }
        camel.getRouteController().startRoute("sweep-find-stale-runs");
    }

    @Test
    void aRunThatShowsSignsOfLifeIsLeftAlone() {
        UUID run = given.ingesting(given.user(), 1);

        silentFor(14);
        sweep();

        assertThat(given.runRow(run)).containsEntry("epoch", 1).containsEntry("status", "ingesting");
    }

    @Test
    void aStuckRunGoesOnInTheNextEpoch() {
        UUID run = given.ingesting(given.user(), 1);

        silentFor(16);
        sweep();

        assertThat(given.runRow(run))
                .containsEntry("epoch", 2)
                .containsEntry("retry_count", 1)
                .containsEntry("publish_cursor", 0L)
                .containsEntry("status", "ingesting");
    }

    @Test
    void aStuckRunWithNothingLeftIsFinished() {
        UUID run = given.ingesting(given.user(), 1);
        jdbc.sql("update jobs set status = 'ready' where run_id = :run")
                .param("run", run)
                .update();

        silentFor(16);
        sweep();

        assertThat(given.runRow(run)).containsEntry("status", "finished").containsEntry("epoch", 1);
    }

    @Test
    void afterThreeTriesItIsGivenUpWithAMessage() {
        UUID run = given.ingesting(given.user(), 1);

        for (int sweep = 1; sweep <= 4; sweep++) {
            silentFor(16);
            sweep();
        }

        assertThat(given.runRow(run)).containsEntry("status", "error").containsEntry("retry_count", 3);
        assertThat((String) given.runRow(run).get("error_message")).contains("restarted 3 times");
    }

    @Test
    void aRunThatGotAheadSinceItsLastRestartIsNotGivenUp() {
        UUID run = given.ingesting(given.user(), 6);
        List<UUID> jobs = given.jobs(run);

        for (int outage = 1; outage <= 5; outage++) {
            jdbc.sql("update jobs set status = 'ready' where id = :job")
                    .param("job", jobs.get(outage))
                    .update();
            silentFor(16);
            sweep();
            assertThat(given.runRow(run))
                    .containsEntry("status", "ingesting")
                    .containsEntry("epoch", 1 + outage)
                    .containsEntry("retry_count", 1);
        }
        jdbc.sql("update jobs set status = 'ready' where id = :job")
                .param("job", jobs.get(0))
                .update();
        completion.finishIfDone(run);

        assertThat(given.runRow(run)).containsEntry("status", "finished");
    }

    @Test
    void progressLongAgoDoesNotExcuseThreeRestartsWithout() {
        UUID run = given.ingesting(given.user(), 2);
        jdbc.sql("update jobs set status = 'ready' where id = :job")
                .param("job", given.jobs(run).get(0))
                .update();

        for (int sweep = 1; sweep <= 4; sweep++) {
            assertThat(given.runRow(run)).containsEntry("status", "ingesting");
            silentFor(16);
            sweep();
        }

        assertThat(given.runRow(run)).containsEntry("status", "error").containsEntry("retry_count", 3);
    }

    @Test
    void aListedCompanyIsProgress() {
        UUID user = given.user();
        UUID run = given.initializing(user);
        for (int sweep = 1; sweep <= 3; sweep++) {
            silentFor(16);
            sweep();
        }
        jdbc.sql("insert into run_companies (run_id, company, listing_status) values (:run, 'acme', 'complete')")
                .param("run", run)
                .update();

        silentFor(16);
        sweep();

        assertThat(given.runRow(run)).containsEntry("status", "initializing").containsEntry("retry_count", 1);
    }

    @Test
    void aRetryByTheUserForgetsEarlierRestarts() {
        UUID run = given.ingesting(given.user(), 2);
        jdbc.sql("update jobs set status = 'error' where run_id = :run")
                .param("run", run)
                .update();
        jdbc.sql("update ingestion_runs set retry_count = 3, progress_at_restart = 2 where id = :run")
                .param("run", run)
                .update();

        epochs.next(run, 1).orElseThrow();

        assertThat(given.runRow(run)).containsEntry("retry_count", 0).containsEntry("progress_at_restart", 0L);
    }

    @Test
    void manySweepersAtOnceRestartARunOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 25; round++) {
                UUID run = given.ingesting(given.user(), 1);
                silentFor(16);

                for (var done : threads.invokeAll(IntStream.range(0, 4)
                        .mapToObj(n -> Executors.callable(this::sweep))
                        .toList())) {
                    done.get();
                }

                assertThat(given.runRow(run)).containsEntry("epoch", 2).containsEntry("retry_count", 1);
                completion.fail(run, 2, "over");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aRunThatCameToLifeSinceItWasFoundIsNeitherRestartedNorGivenUp() {
        UUID run = given.ingesting(given.user(), 1);
        Map<String, Object> found = new HashMap<>(given.runRow(run));
        for (int tries : new int[] {0, 3}) {
            found.put("retry_count", tries);

            routes.sendBodyAndHeaders(
                    "direct:sweep-settle-run", found, Map.of("silent_millis", "900000", "retry", "1"));

            assertThat(given.runRow(run)).containsEntry("epoch", 1).containsEntry("status", "ingesting");
        }
    }

    @Test
    void aRunThatCannotBeSweptDoesNotKeepTheOthersWaiting() {
        UUID broken = given.ingesting(given.user(), 1);
        UUID other = given.ingesting(given.user(), 1);
        // Its end would be written beside a row that is there already: the transaction fails.
        jdbc.sql("alter table ingestion_runs add constraint only_this_test check (id <> :run or status <> 'error')"
                        .replace(":run", "'" + broken + "'"))
                .update();
        try {
            jdbc.sql("update ingestion_runs set retry_count = 3 where id in (:broken, :other)")
                    .param("broken", broken)
                    .param("other", other)
                    .update();
            silentFor(17);

            sweep();

            assertThat(given.runRow(broken)).containsEntry("status", "ingesting");
            assertThat(given.runRow(other)).containsEntry("status", "error");
        } finally {
            jdbc.sql("alter table ingestion_runs drop constraint only_this_test")
                    .update();
        }
    }

    private void silentFor(int minutes) {
        jdbc.sql(
                        """
                        update ingestion_runs set last_heartbeat = now() - make_interval(mins => :minutes)
                        where status in ('pending', 'initializing', 'ingesting')
                        """)
                .param("minutes", minutes)
                .update();
    }

    private void sweep() {
        routes.sendBody("direct:sweep-now", null);
    }
}

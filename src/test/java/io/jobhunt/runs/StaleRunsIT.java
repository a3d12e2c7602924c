package io.jobhunt.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
    private RunQueue queue;

    @Test
    void aRunThatShowsSignsOfLifeIsLeftAlone() {
        UUID run = given.ingesting(given.user(), 1);

        sweeperAfter(Duration.ofMinutes(14)).sweep();

        assertThat(given.runRow(run)).containsEntry("epoch", 1).containsEntry("status", "ingesting");
    }

    @Test
    void aStuckRunGoesOnInTheNextEpoch() {
        UUID run = given.ingesting(given.user(), 1);

        sweeperAfter(Duration.ofMinutes(16)).sweep();

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

        sweeperAfter(Duration.ofMinutes(16)).sweep();

        assertThat(given.runRow(run)).containsEntry("status", "finished").containsEntry("epoch", 1);
    }

    @Test
    void afterThreeTriesItIsGivenUpWithAMessage() {
        UUID run = given.ingesting(given.user(), 1);

        for (int sweep = 1; sweep <= 4; sweep++) {
            sweeperAfter(Duration.ofMinutes(16L * sweep)).sweep();
        }

        assertThat(given.runRow(run)).containsEntry("status", "error").containsEntry("retry_count", 3);
        assertThat((String) given.runRow(run).get("error_message")).contains("restarted 3 times");
    }

    @Test
    void manySweepersAtOnceRestartARunOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 25; round++) {
                UUID run = given.ingesting(given.user(), 1);
                StaleRuns sweeper = sweeperAfter(Duration.ofMinutes(16));

                for (var done : threads.invokeAll(IntStream.range(0, 4)
                        .mapToObj(n -> Executors.callable(sweeper::sweep))
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

    /** The clock of a process that looks this much later; the database's own time stays. */
    private StaleRuns sweeperAfter(Duration later) {
        Clock clock = Clock.offset(Clock.system(ZoneOffset.UTC), later);
        SweepSettings settings =
                new SweepSettings(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofSeconds(10), 3);
        return new StaleRuns(epochs, completion, queue, settings, clock);
    }
}

package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.app.Api;
import io.jobhunt.app.Await;
import io.jobhunt.app.Database;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.runs.CountsAudit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What must be true of every ended run, whatever has happened to it.
 *
 * @param app     with the embedded services
 * @param witness of the run, from before its start
 */
record RunAudit(PackagedApp app, Witness witness) {

    private static final Duration DRAINING = Duration.ofSeconds(90);
    private static final List<String> STATES = List.of("pending", "crawled", "ready", "error", "expired");

    /** The run ended once, as {@code finished}, and each of its {@code planned} jobs came to one end. */
    void finishedOnce(String run, int planned) throws IOException {
        Api api = Api.of(app);
        JsonNode status = api.status(run);
        assertThat(status.path("status").asText()).as("%s", status).isEqualTo("finished");
        assertThat(witness.endsOf(run)).containsExactly("finished");
        assertThat(witness.endedJobsOf(run)).doesNotHaveDuplicates().hasSize(planned);

        Map<String, Long> rows = states("select status, count(*) from jobs where run_id = '" + run + "' group by 1");
        assertThat(rows).containsEntry("pending", 0L).containsEntry("crawled", 0L);
        assertThat(rows.values().stream().mapToLong(n -> n).sum()).isEqualTo(planned);
        assertThat(counts(status.path("counts"))).isEqualTo(rows);
        assertThat(database().rows(CountsAudit.DIFFERENCES))
                .as("counts that are not what the rows say")
                .isEmpty();
        everyCrawledPageIsStored(run);
        nobodyWaitedInACircle();
        theStreamEndsTheSameFromAnyPoint(run, rows);
    }

    /** PostgreSQL would have ended the circle, and a retry mended it, so nothing but its own count tells. */
    private void nobodyWaitedInACircle() {
        assertThat(database().count("select deadlocks from pg_stat_database where datname = current_database()"))
                .as("deadlocks")
                .isZero();
    }

    /** No job was ever called crawled without its page. Asks no JVM, so it can be called while the product is dead. */
    void everyCrawledPageIsStored(String run) {
        Path bucket = app.data().resolve("objects").resolve("jh-raw-pages");
        assertThat(witness.keysOf(run))
                .allSatisfy(
                        key -> assertThat(bucket.resolve(key)).isRegularFile().isNotEmptyFile());
        assertThat(database().count("select count(*) from jobs where status = 'crawled' and s3_key is null"))
                .isZero();
    }

    /** Nothing is left in the queues, and nothing but this in the dead-letter queues. */
    void queuesHoldNothingBut(Map<String, List<String>> deadLetters) throws IOException {
        try (QueueProbe queues = new QueueProbe(app.ports().sqs())) {
            AtomicReference<Map<String, Integer>> last = new AtomicReference<>();
            try {
                Await.until("the queues are empty", DRAINING, () -> {
                    last.set(queues.depths());
                    return last.get().isEmpty();
                });
            } catch (AssertionError e) {
                throw new AssertionError(e.getMessage() + ", left: " + last.get(), e);
            }
        }
        deadLettersAre(deadLetters);
    }

    /** What is in the dead-letter queues; it is taken out. */
    void deadLettersAre(Map<String, List<String>> deadLetters) {
        try (QueueProbe queues = new QueueProbe(app.ports().sqs())) {
            for (String queue : List.of(QueueProbe.RUN, QueueProbe.CRAWL, QueueProbe.EXTRACT)) {
                assertThat(queues.takeDeadLetters(queue))
                        .as("dead letters of %s", queue)
                        .containsExactlyInAnyOrderElementsOf(deadLetters.getOrDefault(queue, List.of()));
            }
        }
    }

    private void theStreamEndsTheSameFromAnyPoint(String run, Map<String, Long> rows) throws IOException {
        ProgressStream stream = ProgressStream.signedInAt(app);
        long late = 0;
        for (int from = 0; from < 3; from++) {
            ProgressStream.Event last = stream.lastOf(app.baseUrl(), run, late);
            assertThat(last.name()).isEqualTo("complete");
            assertThat(counts(last.json())).isEqualTo(rows);
            // From nothing, from long ago, from the very end.
            late = from == 0 ? 1 : last.id();
        }
    }

    private Map<String, Long> states(String sql) {
        Map<String, Long> counts = new TreeMap<>(database().counts(sql));
        STATES.forEach(state -> counts.putIfAbsent(state, 0L));
        return counts;
    }

    private static Map<String, Long> counts(JsonNode counts) {
        Map<String, Long> numbers = new TreeMap<>();
        STATES.forEach(state -> numbers.put(state, counts.path(state).asLong(-1)));
        return numbers;
    }

    private Database database() {
        return app.database();
    }
}

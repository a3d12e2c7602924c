package io.jobhunt.runs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.ProductTest;
import io.jobhunt.app.Await;
import io.jobhunt.runs.RunPolls;
import io.jobhunt.runs.TestRuns;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ProductTest
@Import(TestRuns.class)
class ProgressHubIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** No tick comes while a test lasts, so every query is one that a watcher caused. */
    private static final ProgressSettings NO_TICKS =
            new ProgressSettings(Duration.ofDays(1), null, Duration.ofDays(1), 200);

    @Autowired
    private TestRuns given;

    @Autowired
    private RunPolls polls;

    @Autowired
    private ObjectMapper json;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private ProgressHub hub;
    private UUID run;

    @BeforeEach
    void aRun() {
        hub = new ProgressHub(polls, NO_TICKS, Clock.systemUTC(), metrics, json);
        run = given.ingesting(given.user(), 3);
    }

    @AfterEach
    void stop() {
        hub.stop();
    }

    private void watch(Client client) {
        try {
            hub.watch(run, client, 0, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void manyWhoComeAtOnceCostOneQueryAndAreAllToldOnce() throws IOException {
        Client[] clients = IntStream.range(0, 200).mapToObj(n -> new Client()).toArray(Client[]::new);

        IntStream.range(0, clients.length).parallel().forEach(n -> watch(clients[n]));

        Await.until("all are told", LIMIT, () -> IntStream.range(0, clients.length)
                .allMatch(n -> !clients[n].events().isEmpty()));
        assertThat(metrics.get("jobhunt.progress.queries").counter().count()).isEqualTo(1);
        assertThat(clients).extracting(client -> client.events().size()).containsOnly(1);
    }

    @Test
    void whoComesLaterIsToldWhatIsKnown() throws IOException {
        Client first = new Client();
        watch(first);
        Await.until("the first is told", LIMIT, () -> first.events().size() == 1);

        Client second = new Client();
        watch(second);

        Await.until("the second is told", LIMIT, () -> second.events().size() == 1);
        assertThat(metrics.get("jobhunt.progress.queries").counter().count()).isEqualTo(1);
        assertThat(first.events()).hasSize(1);
    }
}

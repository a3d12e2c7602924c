package io.jobhunt.runs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.app.Await;
import io.jobhunt.runs.RunPolls;
import io.jobhunt.runs.TestRuns;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

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

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private ProgressHub hub;
    private UUID run;

    /** Counts the events it is given instead of sending them to a client. */
    private static final class Client extends SseEmitter {
        private final AtomicInteger events = new AtomicInteger();

        @Override
        public void send(SseEventBuilder event) {
            events.incrementAndGet();
        }
    }

    @BeforeEach
    void aRun() {
        hub = new ProgressHub(polls, NO_TICKS, Clock.systemUTC(), metrics);
        run = given.ingesting(given.user(), 3);
    }

    @AfterEach
    void stop() {
        hub.stop();
    }

    @Test
    void manyWhoComeAtOnceCostOneQueryAndAreAllToldOnce() throws IOException {
        Client[] clients = IntStream.range(0, 200).mapToObj(n -> new Client()).toArray(Client[]::new);

        IntStream.range(0, clients.length).parallel().forEach(n -> hub.watch(run, clients[n], 0, null));

        Await.until("all are told", LIMIT, () -> IntStream.range(0, clients.length)
                .allMatch(n -> clients[n].events.get() > 0));
        assertThat(metrics.get("jobhunt.progress.queries").counter().count()).isEqualTo(1);
        assertThat(clients).extracting(client -> client.events.get()).containsOnly(1);
    }

    @Test
    void whoComesLaterIsToldWhatIsKnown() throws IOException {
        Client first = new Client();
        hub.watch(run, first, 0, null);
        Await.until("the first is told", LIMIT, () -> first.events.get() == 1);

        Client second = new Client();
        hub.watch(run, second, 0, null);

        Await.until("the second is told", LIMIT, () -> second.events.get() == 1);
        assertThat(metrics.get("jobhunt.progress.queries").counter().count()).isEqualTo(1);
        assertThat(first.events).hasValue(1);
    }
}

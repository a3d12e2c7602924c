package io.jobhunt.politeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private final MovableClock clock = new MovableClock(Instant.EPOCH);
    private final InFlight inFlight = new InFlight(clock);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void stop() {
        release.countDown();
        threads.shutdownNow();
    }

    @Test
    void turnsAwayWhoFindsAllSlotsTaken() throws Exception {
        var first = hold("a", 1);

        assertThat(inFlight.within("a", 1, Duration.ZERO, () -> "done")).isEmpty();
        assertThat(inFlight.within("b", 1, Duration.ZERO, () -> "done")).contains("done");

        release.countDown();
        assertThat(first.get()).contains("held");
        assertThat(inFlight.within("a", 1, Duration.ZERO, () -> "done")).contains("done");
    }

    @Test
    void waitsForASlotThatBecomesFreeSoon() throws Exception {
        hold("a", 1);
        CompletableFuture<Optional<String>> waiting = CompletableFuture.supplyAsync(
                () -> inFlight.within("a", 1, Duration.ofSeconds(30), () -> "done"), threads);

        release.countDown();

        assertThat(waiting.get()).contains("done");
    }

    @Test
    void waitsForNobodyAtAHostThatHangs() throws Exception {
        hold("a", 1);
        clock.advance(Duration.ofSeconds(3));

        assertThat(inFlight.within("a", 1, Duration.ofDays(1), () -> "done")).isEmpty();
    }

    @Test
    void freesTheSlotOfAnUnhappyRequestAndForgetsHostsAtRest() {
        assertThatThrownBy(() -> inFlight.within("a", 1, Duration.ZERO, () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inFlight.hosts()).isZero();
        assertThat(inFlight.within("a", 1, Duration.ZERO, () -> "done")).contains("done");
    }

    private CompletableFuture<Optional<String>> hold(String host, int most) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CompletableFuture<Optional<String>> held = CompletableFuture.supplyAsync(
                () -> inFlight.within(host, most, Duration.ZERO, () -> {
                    inside.countDown();
                    awaitRelease();
                    return "held";
                }),
                threads);
        inside.await();
        return held;
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

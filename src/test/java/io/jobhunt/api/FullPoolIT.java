package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.ProductTest;
import io.jobhunt.app.Await;
import io.jobhunt.runs.TestRuns;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskRejectedException;

/** All threads that answer calls are busy, and as many calls as may wait for them do. */
@ProductTest
@Import(TestRuns.class)
class FullPoolIT {

    private static final String USER = "GET /api/user";
    private static final int THREADS = 32;

    @Autowired
    private TestRuns given;

    @Autowired
    @Qualifier("applicationTaskExecutor")
    private Executor threads;

    @Test
    void aCallIsToldToComeAgainAndHealthAnswersAllTheSame() throws IOException {
        ApiCaller api = given.api(given.user());
        api.expect(200, USER, api.get("/api/user"));
        CountDownLatch slow = new CountDownLatch(1);
        try {
            fill(slow);
            Instant begin = Instant.now();

            HttpResponse<String> refused = api.get("/api/user");
            assertThat(api.get("/health").body()).isEqualTo("{\"status\":\"healthy\"}");

            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
            JsonNode problem = api.expect(503, USER, refused);
            assertThat(problem.path("detail").asText()).contains("Try again in a few seconds");
            assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        } finally {
            slow.countDown();
        }
        Await.until(
                "calls are answered again",
                Duration.ofSeconds(10),
                () -> api.get("/api/user").statusCode() == 200);
    }

    /** To the last place: a thread that was just ending an earlier call takes one from the queue after that. */
    private void fill(CountDownLatch slow) throws IOException {
        AtomicInteger held = new AtomicInteger();
        Await.until("all threads are held up", Duration.ofSeconds(10), () -> {
            fillTheQueue(slow, held);
            return held.get() == THREADS;
        });
        fillTheQueue(slow, held);
    }

    private void fillTheQueue(CountDownLatch slow, AtomicInteger held) {
        for (int n = 0; n < 10_000; n++) {
            try {
                threads.execute(() -> hold(slow, held));
            } catch (TaskRejectedException full) {
                return;
            }
        }
        throw new AssertionError("the pool has no end");
    }

    private static void hold(CountDownLatch slow, AtomicInteger held) {
        held.incrementAndGet();
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

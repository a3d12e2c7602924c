package io.jobhunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time for each user, and nobody sees another's. */
class StartsAndOwnersIT {

    private static final String OTHER_USER = "0c7a1e0e-5d3b-4a86-9b1f-3f0f4f1f7a11";

    @TempDir
    Path data;

    private ReplaySite site;
    private PackagedApp app;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        PackagedApp.jar();
        site = new ReplaySite(null, 4_000, 0);
        // Slow enough that no run ends while it is looked at.
        site.turn("latency", 2_000);
        app = PackagedApp.start(
                data,
                Ports.free(),
                "--jobhunt.sources.greenhouse.base-url=" + site.baseUrl(),
                "--jobhunt.crawl.default-rate=0");
        api = Api.of(app);
        api.follow("bench-60");
    }

    @AfterEach
    void stop() throws IOException {
        app.close();
        site.close();
    }

    @Test
    void ofManyStartsAtOnceOneWinsAndNobodyElseSeesItsRun() throws IOException {
        List<Api.Answer> answers = startAtOnce(6);

        List<Api.Answer> won =
                answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).hasSize(1);
        String run = won.get(0).json().path("run_id").asText();
        for (Api.Answer answer : answers) {
            assertThat(answer.json().path("run_id").asText()).isEqualTo(run);
            if (answer != won.get(0)) {
                assertThat(answer.status()).isEqualTo(409);
                assertThat(answer.json().path("detail").asText()).contains("already going on");
            }
        }
        assertThat(app.database().count("select count(*) from ingestion_runs")).isEqualTo(1);

        anotherUserFindsNothing(run);
        aResetEndsTheRunOnce(run);
    }

    private List<Api.Answer> startAtOnce(int callers) {
        CountDownLatch ready = new CountDownLatch(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<CompletableFuture<Api.Answer>> calls = IntStream.range(0, callers)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> startTogether(ready), threads))
                    .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private Api.Answer startTogether(CountDownLatch ready) {
        try {
            ready.countDown();
            ready.await();
            return api.post("/api/ingestion/start", "{}");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void anotherUserFindsNothing(String run) throws IOException {
        app.database().change("insert into users (id, email) values ('" + OTHER_USER + "', 'other@example.org')");
        Api other = Api.as(app, Bearer.of(data, OTHER_USER));
        assertThat(other.get("/api/user").json().path("email").asText()).isEqualTo("other@example.org");

        Stream.of(
                        other.get("/api/ingestion/status/" + run),
                        other.get("/api/ingestion/runs/" + run + "/jobs"),
                        other.post("/api/ingestion/reset/" + run, "{}"))
                .forEach(answer -> assertThat(answer.status()).isEqualTo(404));
        assertThat(other.get("/api/ingestion/history").json()).isEmpty();
        assertThat(Api.as(app, "nonsense").get("/api/ingestion/status/" + run).status())
                .isEqualTo(401);
        assertThat(api.status(run).path("status").asText()).isIn("pending", "initializing", "ingesting");
    }

    private void aResetEndsTheRunOnce(String run) throws IOException {
        assertThat(api.post("/api/ingestion/reset/" + run, "{}").status()).isEqualTo(200);

        JsonNode ended = api.awaitEnd(run, Duration.ofSeconds(10));

        assertThat(ended.path("status").asText()).isEqualTo("aborted");
        assertThat(api.post("/api/ingestion/reset/" + run, "{}").status()).isEqualTo(409);
        assertThat(api.post("/api/ingestion/start", "{}").status()).isEqualTo(200);
    }
}

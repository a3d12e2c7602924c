package io.jobhunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JVM is killed while it works, and started again on what it left. */
class KillAndResumeIT {

    private static final int JOBS = 600;
    private static final String BOARD = "bench-" + JOBS;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    Path data;

    private ReplaySite site;
    private Ports ports;

    @BeforeEach
    void openSite() throws IOException {
        PackagedApp.jar();
        site = new ReplaySite(null, 6_000, 0);
        ports = Ports.free();
    }

    @AfterEach
    void closeSite() throws IOException {
        site.close();
    }

    @Test
    void aRunKilledTwiceFinishesByItselfWithEveryJobDoneOnce() throws IOException, InterruptedException {
        site.turn("latency", 100);
        String run;
        try (PackagedApp app = start()) {
            Api api = Api.of(app);
            api.follow(BOARD);
            run = api.start();
            awaitReady(app, JOBS / 4);
            app.killJvm();

            assertThat(PackagedApp.postmaster(data))
                    .as("the database server outlives the JVM")
                    .isPresent();
        }
        Files.writeString(data.resolve("postgres/postmaster.pid"), pidFileOf(ProcessHandle.current()));
        try (PackagedApp app = start()) {
            awaitReady(app, JOBS / 2);
            app.killJvm();
        }
        site.turn("latency", 0);
        try (PackagedApp app = start()) {
            JsonNode ended = Api.of(app).awaitEnd(run, LIMIT);

            assertThat(ended.path("status").asText()).isEqualTo("finished");
            assertThat(ended.at("/counts/ready").asInt()).isEqualTo(JOBS);
            assertEveryJobIsDoneOnce(app, run);
        }
    }

    @Test
    void aDatabaseFolderWhoseCreationBrokeOffIsMadeAgain() throws IOException {
        Path folder = Files.createDirectories(data.resolve("postgres/base"));
        Files.writeString(folder.resolveSibling("PG_VERSION"), "18\n");

        try (PackagedApp app = start()) {
            assertThat(Api.of(app).get("/api/ingestion/history").status()).isEqualTo(200);
            assertThat(app.database().count("select count(*) from ingestion_runs"))
                    .isZero();
        }
    }

    private PackagedApp start() throws IOException {
        return PackagedApp.start(
                data,
                ports,
                "--jobhunt.sources.greenhouse.base-url=" + site.baseUrl(),
                "--jobhunt.crawl.default-rate=0");
    }

    private static void awaitReady(PackagedApp app, int jobs) throws IOException {
        Await.until(
                jobs + " jobs are ready",
                LIMIT,
                () -> app.database().count("select count(*) from jobs where status = 'ready'") >= jobs);
    }

    private static void assertEveryJobIsDoneOnce(PackagedApp app, String run) {
        Database database = app.database();
        // A job extracted twice would be an update of itself.
        assertThat(database.rows("select status, outcome, count(*) as jobs from jobs group by 1, 2"))
                .isEqualTo(List.of(Map.of("status", "ready", "outcome", "added", "jobs", (long) JOBS)));
        assertThat(database.count("select count(distinct external_id) from jobs where run_id = '" + run + "'"))
                .isEqualTo(JOBS);
        assertThat(database.count("select count(*) from jobs where extracted_at is null or description is null"))
                .isZero();
        assertThat(database.rows("select status, retry_count from ingestion_runs"))
                .isEqualTo(List.of(Map.of("status", "finished", "retry_count", 0)));
    }

    /** What a server leaves whose pid somebody else's process has been given since. */
    private static String pidFileOf(ProcessHandle process) {
        return process.pid() + "\n/nowhere\n0\n15432\n\n127.0.0.1\n";
    }
}

package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.api.ApiCaller;
import io.jobhunt.app.Await;
import io.jobhunt.replay.HostBoards;
import io.jobhunt.runs.TestRuns;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A host that takes requests and never answers delays its own pages and nobody else's. */
@ProductTest
@TestPropertySource(
        properties = {
            "jobhunt.roles=api,initialize,crawl,extract",
            "jobhunt.crawl.default-rate=0",
            // Longer than the test waits: nobody is helped by a request that is given up.
            "jobhunt.crawl.page-deadline=5m",
            "jobhunt.crawl.retry.first=1s",
            "jobhunt.crawl.circuit.pause=1s"
        })
@Import(TestRuns.class)
class HangingHostIT {

    private static final String HANGING = "hanging.example";
    private static final HostBoards SITES = sites();

    @Autowired
    private TestRuns given;

    @Autowired
    private JdbcClient jdbc;

    private static HostBoards sites() {
        try {
            return new HostBoards(Map.of("bench-60", HANGING));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @DynamicPropertySource
    static void careerSite(DynamicPropertyRegistry properties) {
        properties.add("jobhunt.sources.greenhouse.base-url", SITES::baseUrl);
    }

    @AfterAll
    static void close() throws IOException {
        SITES.close();
    }

    @Test
    void theOthersAreDoneWhileItStillHangs() throws IOException {
        UUID user = given.user();
        ApiCaller api = given.api(user);
        follow(api, user, "bench-60");
        follow(api, user, "bench-150");
        SITES.hang(HANGING);

        String run = api.expect(200, "POST /api/ingestion/start", api.post("/api/ingestion/start", "{}"))
                .path("run_id")
                .asText();

        Await.until(
                "all pages of the other host are read", Duration.ofSeconds(90), () -> ready(run, "greenhouse") == 150);
        // The fault has been there all the time: its pages were asked for, and none came.
        assertThat(SITES.asked(HANGING)).isNotEmpty();
        assertThat(ready(run, HANGING)).isZero();

        SITES.release(HANGING);
        Await.until("the run ends", Duration.ofSeconds(90), () -> ended(run));
        assertThat(ready(run, HANGING)).isEqualTo(60);
    }

    private static void follow(ApiCaller api, UUID user, String board) {
        String name = api.expect(
                        201,
                        "POST /api/ingestion/companies",
                        api.post(
                                "/api/ingestion/companies",
                                "{\"url\":\"https://job-boards.greenhouse.io/" + board + "\"}"))
                .findPath("name")
                .asText();
        api.post("/api/ingestion/settings", "[{\"op\":\"upsert\",\"company_name\":\"" + name + "\"}]");
    }

    private int ready(String run, String host) {
        return jdbc.sql(
                        "select count(*) from jobs where run_id = cast(:run as uuid) and status = 'ready' and url like :host")
                .param("run", run)
                .param("host", "%" + host + "%")
                .query(Integer.class)
                .single();
    }

    private boolean ended(String run) {
        return jdbc.sql("select finished_at is not null from ingestion_runs where id = cast(:run as uuid)")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }
}

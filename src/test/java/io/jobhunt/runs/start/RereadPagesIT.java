package io.jobhunt.runs.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.ProductTest;
import io.jobhunt.api.ApiCaller;
import io.jobhunt.app.Await;
import io.jobhunt.extract.Extraction;
import io.jobhunt.replay.ReplaySite;
import io.jobhunt.runs.TestRuns;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.component.quartz.QuartzComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import software.amazon.awssdk.services.s3.S3Client;

/** Stored pages give their fields again, through all of the product's own workers, and no career site is asked. */
@ProductTest
@TestPropertySource(
        properties = {
            "jobhunt.roles=api,initialize,crawl,extract",
            "jobhunt.crawl.default-rate=0",
            "jobhunt.queues.dead-letter-poll-millis=60000"
        })
@Import(TestRuns.class)
class RereadPagesIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int POSTINGS = 12;
    private static final String REREAD = "POST /api/ingestion/runs/{run_id}/reextract";
    private static final ReplaySite SITE = site();

    /** All that a reading writes, and all that it has to leave alone. */
    private static final String FIELDS =
            """
            external_id, status, title, company_title, location, locations::text, workplace, remote_regions::text,
            employment_types::text, salary_min, salary_max, salary_currency, salary_period, posted_at, valid_through,
            department, apply_url, description, description_text, language, provenance::text, extractor_version,
            simhash, critical_hash, content_hash, fingerprint_tokens, fingerprint_version, etag, last_modified,
            s3_key, decision, decision_distance, attempts, first_seen_at, last_seen_at
            """;

    @Autowired
    private TestRuns given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private S3Client s3;

    @Autowired
    private CamelContext routes;

    @Autowired
    private RereadPages rereadPages;

    private UUID user;
    private ApiCaller api;

    private static ReplaySite site() {
        try {
            return new ReplaySite(null, 4_000, 0);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @DynamicPropertySource
    static void careerSite(DynamicPropertyRegistry properties) {
        properties.add("jobhunt.sources.greenhouse.base-url", SITE::baseUrl);
    }

    @AfterAll
    static void close() throws IOException {
        SITE.close();
    }

    @BeforeEach
    void aUser() {
        user = given.user();
        api = given.api(user);
    }

    @Test
    void theFieldsComeBackFromTheStoredPages() throws IOException {
        String run = finishedRun();
        List<Map<String, Object>> before = fields();
        JsonNode status = status(run);
        makeStale("external_id is not null");
        assertThat(fields()).isNotEqualTo(before);
        long asked = SITE.requests();

        String reread = reread(run, POSTINGS);

        JsonNode ended = awaitEnd(reread);
        assertThat(ended.path("status").asText()).isEqualTo("finished");
        assertThat(ended.path("counts").toString())
                .isEqualTo("{\"pending\":0,\"crawled\":0,\"ready\":12,\"error\":0,\"expired\":0}");
        assertThat(fields()).isEqualTo(before).hasSize(POSTINGS).allSatisfy(row -> assertThat(row)
                .containsEntry("extractor_version", Extraction.EXTRACTOR_VERSION)
                .containsEntry("company_title", "Replay Works")
                .containsEntry("salary_currency", "USD"));
        assertThat(SITE.requests()).isEqualTo(asked);
        assertThat(status(run)).isEqualTo(status);
    }

    @Test
    void whatWasDecidedEarlierStaysInTheHistory() throws IOException {
        String run = finishedRun();
        String job = given.jobs(UUID.fromString(run)).get(0).toString();
        String reread = reread(run, POSTINGS);
        awaitEnd(reread);

        JsonNode shown = api.expect(200, "GET /api/ingestion/jobs/{job_id}", api.get("/api/ingestion/jobs/" + job));

        assertThat(shown.path("outcome").asText()).isEqualTo("updated");
        assertThat(shown.path("decision").path("reason").asText()).isEqualTo("never-extracted");
        assertThat(shown.path("history").findValuesAsText("run_id")).containsExactly(reread, run);
        assertThat(shown.path("history").findValuesAsText("outcome")).containsExactly("updated", "added");
        assertThat(shown.path("history").findValuesAsText("decision"))
                .containsExactly("never-extracted", "never-extracted");
    }

    @Test
    void whereAValueWasReadIsToldUnderTheNameOfItsField() throws IOException {
        String run = finishedRun();
        String job = given.jobs(UUID.fromString(run)).get(0).toString();

        JsonNode shown = api.expect(200, "GET /api/ingestion/jobs/{job_id}", api.get("/api/ingestion/jobs/" + job));

        assertThat(shown.path("provenance").properties())
                .extracting(Map.Entry::getKey)
                .contains("title", "company_title", "locations", "salary", "description_html")
                .allSatisfy(
                        field -> assertThat(shown.hasNonNull(field)).as(field).isTrue());
    }

    @Test
    void aSecondCallIsRefusedUntilTheFirstHasEndedAndHarmlessAfterwards() throws Exception {
        String run = finishedRun();
        routes.getRouteController().stopRoute("extract-receive-pages");
        String reread = reread(run, POSTINGS);

        JsonNode again = api.expect(409, REREAD, post(run));
        JsonNode itself = api.expect(409, REREAD, post(reread));
        routes.getRouteController().startRoute("extract-receive-pages");

        assertThat(again.path("run_id").asText()).isEqualTo(reread);
        assertThat(again.path("detail").asText()).startsWith("A run is already going on.");
        assertThat(itself.path("run_id").asText()).isEqualTo(reread);
        assertThat(itself.path("detail").asText()).startsWith("This run is still going on.");
        awaitEnd(reread);
        List<Map<String, Object>> once = fields();
        awaitEnd(reread(run, POSTINGS));
        assertThat(fields()).isEqualTo(once);
    }

    @Test
    void anotherUsersRunIsNotThere() throws IOException {
        String run = finishedRun();
        ApiCaller stranger = given.api(given.user());

        stranger.expect(404, REREAD, stranger.post("/api/ingestion/runs/" + run + "/reextract", "{}"));

        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void pagesThatWereDeletedEarlyTakeNothingAway() throws IOException {
        String run = finishedRun();
        List<Map<String, Object>> before = fields();
        before.forEach(row -> s3.deleteObject(
                request -> request.bucket("jh-raw-pages").key(row.get("s3_key").toString())));

        String reread = reread(run, POSTINGS);

        JsonNode ended = awaitEnd(reread);
        assertThat(ended.path("status").asText()).isEqualTo("finished");
        assertThat(fields()).isEqualTo(before);
        JsonNode jobs = api.expect(
                200,
                "GET /api/ingestion/runs/{run_id}/jobs",
                api.get("/api/ingestion/runs/" + reread + "/jobs?outcome=unchanged"));
        assertThat(jobs.path("jobs").findValuesAsText("error_message"))
                .hasSize(POSTINGS)
                .containsOnly("The stored page is gone. The next run fetches it again.");
    }

    @Test
    void aRunWhosePagesAreTooOldSaysSoAndStartsNothing() throws IOException {
        String run = finishedRun();
        jdbc.sql("update jobs set extracted_at = now() - interval '8 days' where user_id = :user")
                .param("user", user)
                .update();
        List<Map<String, Object>> before = fields();

        JsonNode problem = api.expect(409, REREAD, post(run));

        assertThat(problem.path("detail").asText())
                .isEqualTo("No page of this run is kept any more. A new run fetches them again.");
        assertThat(fields()).isEqualTo(before);
        assertThat(runs()).isEqualTo(1);
        assertThat(given.jobs(UUID.fromString(run))).hasSize(POSTINGS);
    }

    @Test
    void pagesThatWereStillWaitingWhenARunWasStoppedCanBeRead() throws Exception {
        String run = finishedRun();
        List<Map<String, Object>> before = fields();
        routes.getRouteController().stopRoute("extract-receive-pages");
        String stopped = reread(run, POSTINGS);
        api.expect(200, "POST /api/ingestion/reset/{run_id}", api.post("/api/ingestion/reset/" + stopped, "{}"));
        routes.getRouteController().startRoute("extract-receive-pages");
        assertThat(fields()).hasSize(POSTINGS).allSatisfy(row -> assertThat(row).containsEntry("status", "crawled"));

        awaitEnd(reread(run, POSTINGS));

        assertThat(fields()).isEqualTo(before);
    }

    @Test
    void theMaintenanceRouteReadsWhatAnOlderExtractorReadAndTriesEachPageOnce() throws Exception {
        String run = finishedRun();
        List<Map<String, Object>> before = fields();
        makeStale("external_id in ('5000000001', '5000000002', '5000000003')");
        String lost = before.get(3).get("s3_key").toString();
        s3.deleteObject(request -> request.bucket("jh-raw-pages").key(lost));
        long asked = SITE.requests();

        routes.getRouteController().startRoute("sweep-reread-outdated");
        routes.getComponent("quartz", QuartzComponent.class)
                .getScheduler()
                .triggerJob(new JobKey("outdated-pages", "sweep"));

        Await.until("the route starts a run", LIMIT, () -> history().size() == 2);
        routes.getRouteController().stopRoute("sweep-reread-outdated");
        String reread = history().get(0);
        assertThat(status(reread).path("counts").path("ready").intValue()).isEqualTo(3);
        assertThat(given.jobs(UUID.fromString(run))).hasSize(POSTINGS - 3);
        assertThat(extractorVersions())
                .containsExactlyInAnyOrderEntriesOf(Map.of(0, 1L, Extraction.EXTRACTOR_VERSION, POSTINGS - 1L));
        assertThat(SITE.requests()).isEqualTo(asked);

        // The lost page is still of the older extractor; an hour later it must not make another run.
        rereadPages.readOutdated();
        assertThat(runs()).isEqualTo(2);
    }

    private Map<Integer, Long> extractorVersions() {
        Map<Integer, Long> versions = new HashMap<>();
        jdbc.sql("select extractor_version, count(*) as jobs from jobs where user_id = :user group by 1")
                .param("user", user)
                .query((row, n) -> versions.put(row.getInt(1), row.getLong(2)))
                .list();
        return versions;
    }

    private String finishedRun() throws IOException {
        api.expect(
                201,
                "POST /api/ingestion/companies",
                api.post(
                        "/api/ingestion/companies",
                        "{\"url\":\"https://job-boards.greenhouse.io/bench-" + POSTINGS + "\"}"));
        String name = jdbc.sql("select name from user_companies where user_id = :user")
                .param("user", user)
                .query(String.class)
                .single();
        api.post("/api/ingestion/settings", "[{\"op\":\"upsert\",\"company_name\":\"" + name + "\"}]");
        String run = api.expect(200, "POST /api/ingestion/start", api.post("/api/ingestion/start", "{}"))
                .path("run_id")
                .asText();
        JsonNode status = awaitEnd(run);
        assertThat(status.path("counts").path("ready").intValue())
                .as(status.toString())
                .isEqualTo(POSTINGS);
        return run;
    }

    /** As if an extractor before the first had read them, and had not read much. */
    private void makeStale(String which) {
        jdbc.sql("update jobs set title = '', company_title = null, locations = null, salary_min = null,"
                        + " salary_max = null, salary_currency = null, description = null, description_text = null,"
                        + " provenance = null, extractor_version = 0 where user_id = :user and " + which)
                .param("user", user)
                .update();
    }

    private String reread(String run, int pages) {
        JsonNode started = api.expect(200, REREAD, post(run));
        assertThat(started.path("pages").intValue()).isEqualTo(pages);
        return started.path("run_id").asText();
    }

    private HttpResponse<String> post(String run) {
        return api.post("/api/ingestion/runs/" + run + "/reextract", "{}");
    }

    private JsonNode status(String run) {
        return api.expect(200, "GET /api/ingestion/status/{run_id}", api.get("/api/ingestion/status/" + run));
    }

    private JsonNode awaitEnd(String run) throws IOException {
        Await.until("run " + run + " ends", LIMIT, () -> history().contains(run));
        return status(run);
    }

    /** The ended runs, newest first. */
    private List<String> history() {
        return api.expect(200, "GET /api/ingestion/history", api.get("/api/ingestion/history"))
                .findValuesAsText("run_id");
    }

    /** All of the user's runs, ended or not. */
    private int runs() {
        return jdbc.sql("select count(*) from ingestion_runs where user_id = :user")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    private List<Map<String, Object>> fields() {
        return jdbc.sql("select " + FIELDS + " from jobs where user_id = :user order by external_id")
                .param("user", user)
                .query()
                .listOfRows();
    }
}

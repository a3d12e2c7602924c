package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.ProductTest;
import io.jobhunt.runs.TestRuns;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the running product answers is what its document says. */
@ProductTest
@Import(TestRuns.class)
class OpenApiIT {

    private static final String START = "POST /api/ingestion/start";
    private static final String SETTINGS = "POST /api/ingestion/settings";
    private static final String RETRY = "POST /api/ingestion/runs/{run_id}/retry";
    private static final String REREAD = "POST /api/ingestion/runs/{run_id}/reextract";
    private static final String RESET = "POST /api/ingestion/reset/{run_id}";
    private static final String JOBS = "GET /api/ingestion/runs/{run_id}/jobs";

    @Autowired
    private TestRuns given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private UUID user;
    private ApiCaller api;

    @BeforeEach
    void aUser() {
        user = given.user();
        api = given.api(user);
    }

    @Test
    void whoIsThereAndWhoIsSignedIn() {
        ApiCaller stranger = ApiCaller.withoutToken(environment);
        assertThat(stranger.expect(200, "GET /health", stranger.get("/health")).toString())
                .isEqualTo("{\"status\":\"healthy\"}");
        JsonNode token = stranger.expect(200, "POST /api/auth/local", stranger.post("/api/auth/local", "{}"));
        assertThat(token.path("access_token").asText().split("\\.")).hasSize(3);
        assertThat(token.path("token_type").asText()).isEqualTo("bearer");
        assertThat(api.expect(200, "GET /api/user", api.get("/api/user"))
                        .path("email")
                        .asText())
                .endsWith("@example.org");
    }

    @Test
    void companiesAreListedAndSearched() {
        String call = "GET /api/ingestion/companies";
        JsonNode all = api.expect(200, call, api.get("/api/ingestion/companies"));
        assertThat(all.findValuesAsText("name")).contains("demo");
        JsonNode found = api.expect(200, call, api.get("/api/ingestion/companies?q=northwind&limit=1"));
        assertThat(found.findValuesAsText("name")).containsExactly("demo");
        api.expect(400, call, api.get("/api/ingestion/companies?q=north&limit=none"));
    }

    @Test
    void settingsAreChangedAndRead() {
        JsonNode results = api.expect(
                200,
                SETTINGS,
                api.post(
                        "/api/ingestion/settings",
                        """
                        [{"op": "upsert", "company_name": "demo", "title_filters": {"include": ["engineer"]}},
                         {"op": "delete", "company_name": "nobody"}]
                        """));
        assertThat(results.findValuesAsText("success")).containsExactly("true", "false");
        JsonNode settings = api.expect(200, "GET /api/ingestion/settings", api.get("/api/ingestion/settings"));
        assertThat(settings.path(0).path("title_filters").toString())
                .isEqualTo("{\"include\":[\"engineer\"],\"exclude\":[]}");
        assertThat(settings.path(0).path("is_enabled").booleanValue()).isTrue();
        api.expect(400, SETTINGS, api.post("/api/ingestion/settings", "{\"op\": \"upsert\"}"));
        api.expect(400, SETTINGS, api.post("/api/ingestion/settings", "[{"));
    }

    @Test
    void whatNoCareerSiteAnswersIsNotAdded() {
        String call = "POST /api/ingestion/companies";
        api.expect(400, call, api.post("/api/ingestion/companies", "{}"));
        JsonNode problem = api.expect(422, call, api.post("/api/ingestion/companies", "{\"url\": \"not an address\"}"));
        assertThat(problem.path("detail").asText()).contains("not an address");
    }

    @Test
    void aRunIsPreviewedStartedOnceAndStopped() {
        api.expect(422, START, api.post("/api/ingestion/start", "{}"));
        api.post("/api/ingestion/settings", "[{\"op\": \"upsert\", \"company_name\": \"demo\"}]");

        JsonNode preview = api.expect(200, "POST /api/ingestion/dry-run", api.post("/api/ingestion/dry-run", "{}"));
        assertThat(preview.path("demo").path("status").asText()).isEqualTo("success");
        assertThat(preview.path("demo").path("included_jobs")).isNotEmpty();

        String run = api.expect(200, START, api.post("/api/ingestion/start", "{}"))
                .path("run_id")
                .asText();
        JsonNode refused = api.expect(409, START, api.post("/api/ingestion/start", "{}"));
        assertThat(refused.path("run_id").asText()).isEqualTo(run);
        api.expect(200, RESET, api.post("/api/ingestion/reset/" + run, "{}"));
        JsonNode again = api.expect(409, RESET, api.post("/api/ingestion/reset/" + run, "{}"));
        assertThat(again.path("detail").asText()).contains("aborted");
    }

    @Test
    void aRunIsFollowedFromItsJobsToTheHistory() {
        UUID run = given.ingesting(user, 3);
        settle(given.jobs(run));
        String status = "GET /api/ingestion/status/{run_id}";
        JsonNode going = api.expect(200, status, api.get("/api/ingestion/status/" + run));
        assertThat(going.path("counts").toString())
                .isEqualTo("{\"pending\":1,\"crawled\":0,\"ready\":1,\"error\":1,\"expired\":0}");
        JsonNode page = api.expect(200, JOBS, api.get("/api/ingestion/runs/" + run + "/jobs?limit=2"));
        assertThat(page.path("jobs")).hasSize(2);
        String cursor = page.path("next_cursor").asText();
        JsonNode rest = api.expect(200, JOBS, api.get("/api/ingestion/runs/" + run + "/jobs?cursor=" + cursor));
        assertThat(rest.path("jobs")).hasSize(1);
        assertThat(rest.path("next_cursor").isNull()).isTrue();
        api.expect(409, REREAD, api.post("/api/ingestion/runs/" + run + "/reextract", "{}"));

        api.expect(200, RESET, api.post("/api/ingestion/reset/" + run, "{}"));

        api.expect(200, status, api.get("/api/ingestion/status/" + run));
        JsonNode ended = api.expect(200, JOBS, api.get("/api/ingestion/runs/" + run + "/jobs?status=error"));
        assertThat(ended.path("jobs").findValuesAsText("error_message")).containsExactly("no answer");
        JsonNode history = api.expect(200, "GET /api/ingestion/history", api.get("/api/ingestion/history?limit=1"));
        assertThat(history.findValuesAsText("run_id")).containsExactly(run.toString());
        assertThat(history.path(0).path("companies").toString()).isEqualTo("[\"acme\"]");
    }

    @Test
    void theRunsThatAreCurrentAreToldToTheirUser() {
        String current = "GET /api/ingestion/runs/current";
        assertThat(api.expect(200, current, api.get("/api/ingestion/runs/current"))
                        .toString())
                .isEqualTo("{\"active\":null,\"last\":null}");
        UUID first = given.ingesting(user, 2);
        JsonNode going = api.expect(200, current, api.get("/api/ingestion/runs/current"));
        assertThat(going.path("active").path("run_id").asText()).isEqualTo(first.toString());
        assertThat(going.path("active").path("counts").path("pending").asInt()).isEqualTo(2);
        assertThat(going.path("last").isNull()).isTrue();
        api.expect(200, RESET, api.post("/api/ingestion/reset/" + first, "{}"));
        UUID second = given.initializing(user);

        JsonNode both = api.expect(200, current, api.get("/api/ingestion/runs/current"));

        assertThat(both.path("active").path("run_id").asText()).isEqualTo(second.toString());
        assertThat(both.path("active").path("status").asText()).isEqualTo("initializing");
        assertThat(both.path("last").path("run_id").asText()).isEqualTo(first.toString());
        assertThat(both.path("last").path("status").asText()).isEqualTo("aborted");
        ApiCaller other = given.api(given.user());
        assertThat(other.expect(200, current, other.get("/api/ingestion/runs/current"))
                        .toString())
                .isEqualTo("{\"active\":null,\"last\":null}");
    }

    @Test
    void aJobIsShownBeforeAndAfterItWasRead() {
        UUID run = given.ingesting(user, 3);
        List<UUID> jobs = given.jobs(run);
        settle(jobs);
        api.post("/api/ingestion/reset/" + run, "{}");

        for (UUID job : jobs) {
            api.expect(200, "GET /api/ingestion/jobs/{job_id}", api.get("/api/ingestion/jobs/" + job));
        }
        JsonNode read = OpenApiDocument.parse(
                api.get("/api/ingestion/jobs/" + jobs.get(0)).body());
        assertThat(read.path("salary").path("period").asText()).isEqualTo("year");
        assertThat(read.path("description_html").asText()).isEqualTo("<p>Build things.</p>");
        assertThat(read.path("history").findValuesAsText("run_id")).containsExactly(run.toString());
    }

    @Test
    void failedJobsAreTriedAgainAndStoredPagesReadAgain() {
        UUID run = given.ingesting(user, 3);
        settle(given.jobs(run));
        JsonNode retried = api.expect(200, RETRY, api.post("/api/ingestion/runs/" + run + "/retry", "{}"));
        assertThat(retried.path("run_id").asText()).isEqualTo(run.toString());
        assertThat(retried.path("republished").intValue()).isEqualTo(2);
        api.expect(409, RETRY, api.post("/api/ingestion/runs/" + run + "/retry", "{\"company\": \"acme\"}"));
        api.expect(400, RETRY, api.post("/api/ingestion/runs/" + run + "/retry", "[]"));
        api.post("/api/ingestion/reset/" + run, "{}");

        JsonNode reread = api.expect(200, REREAD, api.post("/api/ingestion/runs/" + run + "/reextract", "{}"));

        assertThat(reread.path("pages").intValue()).isEqualTo(1);
        assertThat(reread.path("run_id").asText()).isNotEqualTo(run.toString());
    }

    /** The first is read with all its fields, the second has failed, others stay as they are. */
    private void settle(List<UUID> jobs) {
        jdbc.sql(
                        """
                        update jobs set status = 'ready', outcome = 'added', s3_key = 'raw/a/b.html',
                          extracted_at = now(), extractor_version = 1, company_title = 'Acme',
                          locations = '[{"display": "Berlin", "city": "Berlin", "region": null, "country": "DE"}]',
                          workplace = 'hybrid', remote_regions = '{EU}', employment_types = '{FULL_TIME}',
                          salary_min = 70000, salary_currency = 'EUR', salary_period = 'year', posted_at = now(),
                          description = '<p onclick="x()">Build things.</p>', description_text = 'Build things.',
                          language = 'en', provenance = '{"title": "json-ld"}', decision = 'new', decision_distance = 3
                        where id = :job
                        """)
                .param("job", jobs.get(0))
                .update();
        jdbc.sql("update jobs set status = 'error', outcome = 'failed', error_message = 'no answer' where id = :job")
                .param("job", jobs.get(1))
                .update();
    }
}

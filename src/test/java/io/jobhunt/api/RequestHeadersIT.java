package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.ProductTest;
import io.jobhunt.runs.TestRuns;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A header is no parameter, a parameter of the query is no part of the path, and nobody outside steers Camel. */
@ProductTest
@Import(TestRuns.class)
class RequestHeadersIT {

    private static final String STATUS = "GET /api/ingestion/status/{run_id}";
    private static final String JOBS = "GET /api/ingestion/runs/{run_id}/jobs";

    @Autowired
    private TestRuns given;

    @Autowired
    private JdbcClient jdbc;

    private ApiCaller api;
    private UUID ended;
    private UUID run;

    @BeforeEach
    void twoRuns() {
        UUID user = given.user();
        api = given.api(user);
        ended = given.ingesting(user, 1);
        api.post("/api/ingestion/reset/" + ended, "{}");
        run = given.ingesting(user, 3);
        List<UUID> jobs = given.jobs(run);
        jdbc.sql("update jobs set status = 'error' where id = :job")
                .param("job", jobs.get(0))
                .update();
    }

    private JsonNode get(String call, String path, String... header) {
        return api.expect(200, call, api.send(api.request(path).headers(header).build(), BodyHandlers.ofString()));
    }

    @ParameterizedTest
    @CsvSource({"run_id", "RUN_ID", "Run_Id"})
    void theRunIsTheOneInThePath(String name) {
        String path = "/api/ingestion/status/" + run;

        assertThat(get(STATUS, path, name, ended.toString()).path("run_id").asText())
                .isEqualTo(run.toString());
        assertThat(get(STATUS, path + "?" + name + "=" + ended, "X-Other", "1")
                        .path("run_id")
                        .asText())
                .isEqualTo(run.toString());
    }

    @Test
    void aChangeConcernsTheRunInThePath() {
        var request = api.request("/api/ingestion/reset/" + ended + "?run_id=" + run)
                .header("run_id", run.toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"run_id\": \"" + run + "\"}"))
                .build();

        api.expect(409, "POST /api/ingestion/reset/{run_id}", api.send(request, BodyHandlers.ofString()));

        assertThat(given.runRow(run)).containsEntry("status", "ingesting");
    }

    @Test
    void aHeaderIsNoParameterOfTheQuery() {
        String path = "/api/ingestion/runs/" + run + "/jobs";

        assertThat(get(JOBS, path, "status", "error").path("jobs")).hasSize(3);
        assertThat(get(JOBS, path, "limit", "1", "company", "nobody").path("jobs"))
                .hasSize(3);
        assertThat(get(JOBS, path + "?status=error", "status", "pending")
                        .path("jobs")
                        .findValuesAsText("status"))
                .containsExactly("error");
    }

    @ParameterizedTest
    @CsvSource({
        "CamelHttpResponseCode, 418",
        "camelhttpresponsecode, 418",
        "CamelBeanMethodName, reset",
        "CamelHttpPath, /api/ingestion/history",
        "CamelJacksonUnmarshalType, java.lang.String",
        "CamelCharsetName, UTF-16",
        "CamelRedeliveryCounter, 3"
    })
    void nobodyOutsideSteersCamel(String name, String value) {
        String path = "/api/ingestion/status/" + run;

        JsonNode asked = get(STATUS, path, name, value);
        JsonNode inTheQuery = get(STATUS, path + "?" + name + "=" + value, "X-Other", "1");

        assertThat(asked.path("run_id").asText()).isEqualTo(run.toString());
        assertThat(inTheQuery.path("run_id").asText()).isEqualTo(run.toString());
        assertThat(given.runRow(run)).containsEntry("status", "ingesting");
    }

    @Test
    void theHeaderThatTheApiReadsIsRead() {
        api.post("/api/ingestion/reset/" + run, "{}");
        api.post("/api/ingestion/settings", "[{\"op\": \"upsert\", \"company_name\": \"demo\"}]");

        String first = start("once").path("run_id").asText();

        assertThat(start("once").path("run_id").asText()).isEqualTo(first);
        api.expect(200, "POST /api/ingestion/reset/{run_id}", api.post("/api/ingestion/reset/" + first, "{}"));
        assertThat(start("once").path("run_id").asText()).isEqualTo(first);
    }

    private JsonNode start(String key) {
        var request = api.request("/api/ingestion/start")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return api.expect(200, "POST /api/ingestion/start", api.send(request, BodyHandlers.ofString()));
    }
}

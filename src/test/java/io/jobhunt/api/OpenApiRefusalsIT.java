package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.ProductTest;
import io.jobhunt.api.OpenApiDocument.Call;
import io.jobhunt.runs.TestRuns;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** What the API refuses, and what it never tells. */
@ProductTest
@Import(TestRuns.class)
class OpenApiRefusalsIT {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @Autowired
    private TestRuns given;

    @Autowired
    private Environment environment;

    private UUID user;
    private ApiCaller api;

    @BeforeEach
    void aUser() {
        user = given.user();
        api = given.api(user);
    }

    static List<Call> secured() {
        return OpenApiDocument.packaged().calls().stream()
                .filter(call -> !call.operation().has("security"))
                .toList();
    }

    static List<Call> ofOneRunOrJob() {
        return secured().stream().filter(call -> call.path().contains("{")).toList();
    }

    static List<Call> posts() {
        return OpenApiDocument.packaged().calls().stream()
                .filter(call -> call.method().equals("POST"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("secured")
    void withoutATokenThereIsNothing(Call call) {
        ApiCaller stranger = ApiCaller.withoutToken(environment);

        JsonNode problem = stranger.expect(401, call.toString(), make(stranger, call, NOBODY));

        assertThat(problem.path("detail").asText()).contains("Authorization: Bearer");
    }

    @ParameterizedTest
    @MethodSource("secured")
    void aTokenOfSomebodyElsesMakingIsNoToken(Call call) {
        ApiCaller stranger = ApiCaller.withoutToken(environment);
        var request = stranger.request(call.path().replaceAll("\\{\\w+}", NOBODY))
                .header("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
                .header("Content-Type", "application/json")
                .method(call.method(), BodyPublishers.ofString(call.method().equals("POST") ? "{}" : ""))
                .build();

        stranger.expect(401, call.toString(), stranger.send(request, BodyHandlers.ofString()));
    }

    @ParameterizedTest
    @MethodSource("ofOneRunOrJob")
    void whatBelongsToAnotherUserIsNotThere(Call call) {
        UUID other = given.user();
        UUID theirs = given.ingesting(other, 1);
        String id = call.path().contains("{job_id}") ? given.jobs(theirs).get(0).toString() : theirs.toString();

        api.expect(404, call.toString(), make(api, call, id));

        assertThat(given.runRow(theirs)).containsEntry("status", "ingesting").containsEntry("epoch", 1);
    }

    @ParameterizedTest
    @MethodSource("ofOneRunOrJob")
    void whatIsNoIdIsNotThere(Call call) {
        api.expect(404, call.toString(), make(api, call, "42"));
        api.expect(404, call.toString(), make(api, call, NOBODY));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aFormIsNotJson(Call call) {
        var request = api.request(call.path().replaceAll("\\{\\w+}", NOBODY))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("op=upsert&company_name=demo"))
                .build();

        api.expect(415, call.toString(), api.send(request, BodyHandlers.ofString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5", "99999999999"})
    void aLimitIsAWholeNumberFromOneOn(String limit) {
        UUID run = given.initializing(user);
        api.expect(400, "GET /api/ingestion/history", api.get("/api/ingestion/history?limit=" + limit));
        String jobs = "/api/ingestion/runs/" + run + "/jobs?limit=" + limit;
        api.expect(400, "GET /api/ingestion/runs/{run_id}/jobs", api.get(jobs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=done", "outcome=fine", "cursor=xyz", "cursor=%21", "company=a%00b"})
    void aFilterThatCanNotBeReadIsRefused(String filter) {
        UUID run = given.initializing(user);
        String jobs = "/api/ingestion/runs/" + run + "/jobs?" + filter;
        api.expect(400, "GET /api/ingestion/runs/{run_id}/jobs", api.get(jobs));
    }

    @Test
    void bodiesThatMeanNothingAreTheCallersFault() {
        UUID run = given.ingesting(user, 1);
        String retry = "/api/ingestion/runs/" + run + "/retry";
        String call = "POST /api/ingestion/runs/{run_id}/retry";
        api.expect(400, call, api.post(retry, "{\"company\": \"a\\u0000\"}"));
        JsonNode results = api.expect(
                200,
                "POST /api/ingestion/settings",
                api.post(
                        "/api/ingestion/settings",
                        """
                        [{"op": "delete", "company_name": "a\\u0000"}, null, 7,
                         {"op": "upsert", "company_name": "demo", "title_filters": ["engineer"]}]
                        """));
        assertThat(results.findValuesAsText("success")).containsExactly("false", "false", "false", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null", "{}"})
    void noBodyIsAnEmptyOne(String body) {
        UUID run = given.ingesting(user, 1);
        api.expect(
                409,
                "POST /api/ingestion/runs/{run_id}/retry",
                api.post("/api/ingestion/runs/" + run + "/retry", body));
        api.expect(400, "POST /api/ingestion/companies", api.post("/api/ingestion/companies", body));
        api.expect(400, "POST /api/ingestion/settings", api.post("/api/ingestion/settings", body));
        api.expect(200, "POST /api/ingestion/reset/{run_id}", api.post("/api/ingestion/reset/" + run, body));
    }

    @Test
    void aMisspeltNameIsNotTakenForOneThatWasLeftOut() {
        UUID run = given.ingesting(user, 1);

        JsonNode problem = api.expect(
                400,
                "POST /api/ingestion/runs/{run_id}/retry",
                api.post("/api/ingestion/runs/" + run + "/retry", "{\"compny\": \"acme\"}"));

        assertThat(problem.path("detail").asText())
                .isEqualTo("There is no 'compny' in this call."
                        + " The body has to be {}, {\"job_id\": …} or {\"company\": …}.");
        assertThat(given.runRow(run)).containsEntry("status", "ingesting").containsEntry("epoch", 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"url\": 7}", "{\"url\": \" \"}", "{\"url\": null}", "[]", "{\"url\"", "{\"uri\": \"x\"}"})
    void anAddressOfACompanyIsAText(String body) {
        JsonNode problem = api.expect(400, "POST /api/ingestion/companies", api.post("/api/ingestion/companies", body));

        assertThat(problem.path("detail").asText())
                .endsWith("The body has to be {\"url\": \"<the address of a careers page or of one posting>\"}.");
    }

    @Test
    void anAddressThatDoesNotExistSaysSo() {
        HttpResponse<String> response = api.get("/api/nothing/here");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(ApiCaller.mediaType(response)).isEqualTo("application/problem+json");
        assertThat(response.body()).contains("/api/nothing/here").contains("/openapi.json");
    }

    @Test
    void aMethodThatDoesNotFitSaysSo() {
        HttpResponse<String> response =
                api.send(api.request("/api/ingestion/history").DELETE().build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(ApiCaller.mediaType(response)).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/health", "/api/user", "/api/ingestion/history", "/api/ingestion/status/42", "/openapi.json"})
    void whatTheCallerSendsDoesNotComeBack(String path) {
        var request = api.request(path)
                .header("Cookie", "session=probe-cookie")
                .header("X-Probe", "probe-header")
                .build();

        HttpResponse<String> response = api.send(request, BodyHandlers.ofString());

        String sent =
                request.headers().firstValue("Authorization").orElseThrow().substring("Bearer ".length());
        assertThat(response.headers().map().keySet())
                .map(String::toLowerCase)
                .doesNotContain("authorization", "cookie", "set-cookie", "x-probe", "user-agent", "host");
        assertThat(response.headers().map().toString() + response.body())
                .doesNotContain("probe-cookie", "probe-header", sent);
    }

    private static HttpResponse<String> make(ApiCaller caller, Call call, String id) {
        String path = call.path().replaceAll("\\{\\w+}", id);
        return call.method().equals("POST") ? caller.post(path, "{}") : caller.get(path);
    }
}

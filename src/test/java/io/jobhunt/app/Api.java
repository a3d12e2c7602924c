package io.jobhunt.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product's HTTP API, as one signed-in user. */
public final class Api {

    private static final Set<String> ENDED = Set.of("finished", "error", "aborted");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Signed in as the local user. */
    public static Api of(PackagedApp app) throws IOException {
        Answer answer = new Api(app.baseUrl(), null).post("/api/auth/local", "{}");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return as(app, answer.json().path("access_token").asText());
    }

    public static Api as(PackagedApp app, String token) {
        return new Api(app.baseUrl(), token);
    }

    /** An answer and its body. */
    public record Answer(int status, String body) {
        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }
    }

    public Answer get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /** What the product measures of itself, in Prometheus' notation. */
    public String metrics(Ports ports) throws IOException {
        return new Api("http://127.0.0.1:" + ports.management(), token)
                .get("/actuator/prometheus")
                .body();
    }

    public Answer post(String path, String body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(120));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Enables these companies. */
    public void enable(String... companies) throws IOException {
        String changes = Stream.of(companies)
                .map(name -> "{\"op\":\"upsert\",\"company_name\":\"" + name + "\",\"is_enabled\":true}")
                .collect(Collectors.joining(",", "[", "]"));
        Answer answer = post("/api/ingestion/settings", changes);
        for (JsonNode result : answer.json()) {
            if (!result.path("success").asBoolean()) {
                throw new IllegalStateException(answer.body());
            }
        }
    }

    /** Adds a board of Greenhouse to the user's companies by its URL, and enables it. */
    public void follow(String board) throws IOException {
        Answer answer =
                post("/api/ingestion/companies", "{\"url\":\"https://job-boards.greenhouse.io/" + board + "\"}");
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        enable(answer.json().findPath("name").asText());
    }

    /** Starts a run. @return its id */
    public String start() throws IOException {
        Answer answer = post("/api/ingestion/start", "{}");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.json().path("run_id").asText();
    }

    public JsonNode status(String run) throws IOException {
        return get("/api/ingestion/status/" + run).json();
    }

    /** The status that the run has ended with. */
    public JsonNode awaitEnd(String run, Duration limit) throws IOException {
        Await.until("run " + run + " ends", limit, () -> hasEnded(run));
        return status(run);
    }

    /** Starts a run and waits for its end. */
    public JsonNode run(Duration limit) throws IOException {
        return awaitEnd(start(), limit);
    }

    private boolean hasEnded(String run) throws IOException {
        return ENDED.contains(status(run).path("status").asText());
    }

    /** All jobs of a run, page after page. @param query such as {@code status=ready}, or empty */
    public List<JsonNode> jobs(String run, String query) throws IOException {
        List<JsonNode> jobs = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/api/ingestion/runs/" + run + "/jobs?limit=200&cursor=" + cursor
                            + (query.isEmpty() ? "" : "&" + query))
                    .json();
            page.path("jobs").forEach(jobs::add);
            cursor = page.path("next_cursor").asText("");
            if (cursor.equals("null")) {
                cursor = "";
            }
        } while (!cursor.isEmpty());
        return jobs;
    }
}

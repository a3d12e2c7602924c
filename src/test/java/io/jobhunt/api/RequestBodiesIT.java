package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.ProductTest;
import io.jobhunt.runs.TestRuns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a body may be, however it is sent. */
@ProductTest
@Import(TestRuns.class)
class RequestBodiesIT {

    private static final String SETTINGS = "POST /api/ingestion/settings";
    private static final int MOST = 2_000_000;

    @Autowired
    private TestRuns given;

    @Autowired
    private JdbcClient jdbc;

    private UUID user;
    private ApiCaller api;

    @BeforeEach
    void aUser() {
        user = given.user();
        api = given.api(user);
    }

    @Test
    void aBodyInChunksIsReadLikeAnyOther() {
        JsonNode results = api.expect(200, SETTINGS, chunked(change(1_000)));

        assertThat(results.findValuesAsText("success")).containsExactly("true");
        assertThat(settings()).isEqualTo(1);
    }

    @Test
    void aBodyOfTheGreatestLengthIsRead() {
        api.expect(200, SETTINGS, chunked(change(MOST)));

        assertThat(settings()).isEqualTo(1);
    }

    @Test
    void aBodyInChunksIsLimitedWhileItIsRead() {
        JsonNode problem = api.expect(413, SETTINGS, chunked(change(MOST + 1)));

        assertThat(problem.path("detail").asText()).isEqualTo("The body is larger than 2000000 bytes.");
        assertThat(settings()).isZero();
    }

    @Test
    void aBodyThatSaysItsLengthIsLimited() {
        api.expect(413, SETTINGS, api.post("/api/ingestion/settings", change(MOST + 1)));

        assertThat(settings()).isZero();
    }

    @Test
    void aCompressedBodyCanNotHideItsLength() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(change(50_000_000).getBytes(StandardCharsets.UTF_8));
        }
        HttpRequest request = api.request("/api/ingestion/settings")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(small.toByteArray()))
                .build();

        JsonNode problem = api.expect(415, SETTINGS, api.send(request, BodyHandlers.ofString()));

        assertThat(problem.path("detail").asText()).contains("Content-Encoding");
        assertThat(settings()).isZero();
    }

    /** A change that takes effect, as long as that. */
    private static String change(int bytes) {
        String change = "[{\"op\": \"upsert\", \"company_name\": \"demo\"}]";
        return change + " ".repeat(bytes - change.length());
    }

    private HttpResponse<String> chunked(String body) {
        HttpRequest request = api.request("/api/ingestion/settings")
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
        return api.send(request, BodyHandlers.ofString());
    }

    private int settings() {
        return jdbc.sql("select count(*) from company_settings where user_id = :user")
                .param("user", user)
                .query(Integer.class)
                .single();
    }
}

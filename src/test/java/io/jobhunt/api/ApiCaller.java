package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Calls the product's API as one user, and compares each answer with the document. */
public final class ApiCaller {

    private final OpenApiDocument document = OpenApiDocument.packaged();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private ApiCaller(String base, String token) {
        this.base = base;
        this.token = token;
    }

    public static ApiCaller of(Environment environment, JwtEncoder encoder, UUID user) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("job-hunt-tracker")
                .subject(user.toString())
                .expiresAt(Instant.now().plus(Duration.ofHours(1)))
                .build();
        String token = encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
        return new ApiCaller(base(environment), token);
    }

    public static ApiCaller withoutToken(Environment environment) {
        return new ApiCaller(base(environment), null);
    }

    private static String base(Environment environment) {
        return "http://127.0.0.1:" + environment.getRequiredProperty("server.port");
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a POST and does not wait for what comes of it. */
    public CompletableFuture<HttpResponse<String>> begin(String path) {
        return http.sendAsync(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }

    /**
     * The body, after it was found to be what the document says of this call and status.
     *
     * @param call as in the document: {@code GET /api/ingestion/status/{run_id}}
     */
    public JsonNode expect(int status, String call, HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as(call + " answered " + response.body())
                .isEqualTo(status);
        String mediaType = mediaType(response);
        assertThat(mediaType).isEqualTo(status < 300 ? "application/json" : "application/problem+json");
        JsonNode body = OpenApiDocument.parse(response.body());
        assertThat(document.violations(document.answer(call, status, mediaType), body))
                .as(call + " answered " + body)
                .isEmpty();
        return body;
    }

    public static String mediaType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("none").split(";")[0];
    }
}

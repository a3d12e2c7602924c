package io.jobhunt.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.app.PackagedApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The progress streams of a running product, read as a browser reads them. */
final class ProgressStream {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;

    private ProgressStream(String token) {
        this.token = token;
    }

    static ProgressStream signedInAt(PackagedApp app) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(app.baseUrl() + "/api/auth/local"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        try {
            String answer = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            return new ProgressStream(JSON.readTree(answer).path("access_token").asText());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    String token() {
        return token;
    }

    /** @param at when it came in */
    record Event(long id, String name, String data, Instant at) {
        JsonNode json() throws IOException {
            return JSON.readTree(data);
        }
    }

    /** Opens a stream; the events go to {@code seen} until the server ends it. */
    CompletableFuture<Void> watch(String baseUrl, String run, long lastEventId, Consumer<Event> seen) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + "/api/ingestion/progress/" + run))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60));
        if (lastEventId > 0) {
            request.header("Last-Event-ID", Long.toString(lastEventId));
        }
        return client.sendAsync(request.build(), BodyHandlers.fromLineSubscriber(new Lines(seen)))
                .thenAccept(ProgressStream::requireOk);
    }

    /** Reads a stream of an ended run. @return its last event */
    Event lastOf(String baseUrl, String run, long lastEventId) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/api/ingestion/progress/" + run))
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", Long.toString(lastEventId))
                .timeout(Duration.ofSeconds(30))
                .build();
        Event[] last = new Event[1];
        Lines lines = new Lines(event -> last[0] = event);
        try {
            HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
            requireOk(answer);
            try (Stream<String> body = answer.body()) {
                for (Iterator<String> rest = body.iterator(); rest.hasNext(); ) {
                    lines.onNext(rest.next());
                }
            }
            return last[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void requireOk(HttpResponse<?> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the stream answered " + answer.statusCode());
        }
    }

    /** Puts events together from their lines. */
    private static final class Lines implements java.util.concurrent.Flow.Subscriber<String> {
        private final Consumer<Event> seen;
        private long id;
        private String name = "";
        private final StringBuilder data = new StringBuilder();

        Lines(Consumer<Event> seen) {
            this.seen = seen;
        }

        @Override
        public void onSubscribe(java.util.concurrent.Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("id:")) {
                id = Long.parseLong(line.substring(3).strip());
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5));
            } else if (line.isEmpty() && data.length() > 0) {
                seen.accept(new Event(id, name, data.toString(), Instant.now()));
                data.setLength(0);
            }
        }

        @Override
        public void onError(Throwable broken) {
            // told by the future
        }

        @Override
        public void onComplete() {
            // told by the future
        }
    }
}

package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.ProductTest;
import io.jobhunt.runs.TestRuns;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The event stream is what the document says. */
@ProductTest
@Import(TestRuns.class)
class OpenApiProgressIT {

    private final OpenApiDocument document = OpenApiDocument.packaged();

    @Autowired
    private TestRuns given;

    private ApiCaller api;
    private UUID run;

    @BeforeEach
    void aRun() {
        UUID user = given.user();
        api = given.api(user);
        run = given.ingesting(user, 2);
    }

    @Test
    void aRunThatGoesOnSendsProgressWithItsWholeState() {
        Map<String, String> event = firstEvent();

        assertThat(event).containsEntry("event", "progress").containsKeys("id", "retry");
        JsonNode data = OpenApiDocument.parse(event.get("data"));
        assertThat(document.violations(document.component("ProgressEvent"), data))
                .isEmpty();
        assertThat(data.path("pending").longValue()).isEqualTo(2);
    }

    @Test
    void aRunThatHasEndedSendsItsFinalCountsAndEnds() {
        api.post("/api/ingestion/reset/" + run, "{}");

        Map<String, String> event = firstEvent();

        assertThat(event).containsEntry("event", "complete").containsKeys("id", "retry");
        JsonNode data = OpenApiDocument.parse(event.get("data"));
        assertThat(document.violations(document.component("ProgressEvent"), data))
                .isEmpty();
        assertThat(data.path("status").asText()).isEqualTo("aborted");
    }

    /** The fields of the first event; then the stream is left. */
    private Map<String, String> firstEvent() {
        HttpResponse<Stream<String>> response =
                api.send(api.request("/api/ingestion/progress/" + run).build(), BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(ApiCaller.mediaType(response)).isEqualTo("text/event-stream");
        Map<String, String> fields = new LinkedHashMap<>();
        try (Stream<String> lines = response.body()) {
            Iterator<String> each = lines.iterator();
            while (each.hasNext()) {
                String line = each.next();
                if (line.isEmpty() && fields.containsKey("data")) {
                    return fields;
                }
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.merge(
                            line.substring(0, colon), line.substring(colon + 1).strip(), String::concat);
                }
            }
        }
        throw new AssertionError("the stream ended without an event: " + fields);
    }
}

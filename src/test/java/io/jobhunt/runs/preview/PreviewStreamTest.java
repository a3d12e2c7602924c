package io.jobhunt.runs.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobhunt.runs.preview.Preview.Company;
import io.jobhunt.runs.preview.Preview.Completeness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PreviewStreamTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final Company GOOD =
            new Company("success", 0, 0, 0, List.of(), List.of(), null, new Completeness(true, null, 0, 0));

    private final Client client = new Client();
    private final Queue<Runnable> writers = new ArrayDeque<>();

    /** Notes what it is sent, until it goes. */
    private static final class Client implements PreviewStream.Outlet {

        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private boolean gone;
        private int closed;

        @Override
        public void write(byte[] bytes) throws IOException {
            if (gone) {
                throw new IOException("Broken pipe");
            }
            received.writeBytes(bytes);
        }

        @Override
        public void close() {
            closed++;
        }

        private String text() {
            return received.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void anObjectIsWholeWhateverCameAndWhateverDidNot() throws JsonProcessingException {
        PreviewStream stream = stream(PreviewForm.OBJECT, "acme", "\"quoted\"", "hangs");

        stream.begin();
        stream.company("\"quoted\"", GOOD);
        stream.stillWaiting();
        stream.company("acme", GOOD);
        write();
        stream.end("Stopped.");
        write();

        JsonNode whole = JSON.readTree(client.text());
        assertThat(whole.fieldNames()).toIterable().containsExactly("\"quoted\"", "acme", "hangs");
        assertThat(whole.path("acme")).isEqualTo(JSON.valueToTree(GOOD));
        assertThat(whole.path("hangs").path("status").asText()).isEqualTo("error");
        assertThat(whole.path("hangs").path("error_message").asText()).isEqualTo("Stopped.");
        assertThat(client.closed).isEqualTo(1);
    }

    @Test
    void anObjectOfNoCompaniesIsEmpty() throws JsonProcessingException {
        PreviewStream stream = stream(PreviewForm.OBJECT);

        stream.begin();
        stream.end("Stopped.");
        write();

        assertThat(JSON.readTree(client.text())).isEmpty();
    }

    @Test
    void linesNameTheCompaniesFirstAndThenEachAsItComes() throws JsonProcessingException {
        PreviewStream stream = stream(PreviewForm.LINES, "acme", "hangs");
        stream.begin();
        write();
        assertThat(client.text()).isEqualTo("{\"companies\":[\"acme\",\"hangs\"]}\n");

        stream.company("acme", GOOD);
        write();

        List<String> lines = client.text().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.get(1)).path("company").asText()).isEqualTo("acme");
        assertThat(JSON.readTree(lines.get(1)).path("preview")).isEqualTo(JSON.valueToTree(GOOD));
        assertThat(client.closed).isZero();
    }

    @Test
    void whoeverWaitsIsSentEmptyLinesButNoneWhileHeDoesNotRead() {
        PreviewStream stream = stream(PreviewForm.LINES, "hangs");
        stream.begin();
        stream.stillWaiting();
        stream.stillWaiting();
        write();
        stream.stillWaiting();
        write();

        assertThat(client.text()).isEqualTo("{\"companies\":[\"hangs\"]}\n\n");
    }

    @Test
    void aClientThatHasGoneIsClosedOnceAndSentNothingMore() {
        PreviewStream stream = stream(PreviewForm.LINES, "acme");
        stream.begin();
        write();
        client.gone = true;

        stream.stillWaiting();
        write();
        client.gone = false;
        stream.company("acme", GOOD);
        stream.end("Stopped.");
        write();

        assertThat(client.text()).isEqualTo("{\"companies\":[\"acme\"]}\n");
        assertThat(client.closed).isEqualTo(1);
    }

    @Test
    void aCompanyThatComesTooLateIsNotToldTwice() {
        PreviewStream stream = stream(PreviewForm.LINES, "acme");
        stream.begin();
        stream.end("Stopped.");
        stream.company("acme", GOOD);
        write();

        assertThat(client.text().lines()).hasSize(2).last().asString().contains("Stopped.");
    }

    private PreviewStream stream(PreviewForm form, String... companies) {
        return new PreviewStream(form, JSON, client, writers::add, List.of(companies));
    }

    /** Everything that is to be written, as far as somebody is asked to. */
    private void write() {
        while (!writers.isEmpty()) {
            writers.remove().run();
        }
    }
}

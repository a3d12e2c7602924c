package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.sourcing.ListingFailed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFeedTest {

    private final List<String> rows = new ArrayList<>();

    @Test
    void handsOverRowsOfAnyTypeAndReturnsTheRest() throws IOException {
        JsonNode rest = JsonFeed.readObject(
                json("{\"a\":{\"jobs\":[9]},\"jobs\":[{\"id\":1},[2],null,\"x\"],\"meta\":{\"total\":4}}"),
                "jobs",
                this::add);

        assertThat(rows).containsExactly("{\"id\":1}", "[2]", "null", "\"x\"");
        assertThat(rest).hasToString("{\"a\":{\"jobs\":[9]},\"meta\":{\"total\":4}}");
    }

    @Test
    void readsATopLevelArray() throws IOException {
        JsonFeed.readArray(json(" [1, {\"a\": 2}] "), this::add);

        assertThat(rows).containsExactly("1", "{\"a\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"unknown board\"}", "{\"jobs\":null}", "{\"jobs\":{}}", "[]", "3", "\"text\""})
    void whatHasNoSuchListIsNoListing(String answer) {
        assertThatThrownBy(() -> JsonFeed.readObject(json(answer), "jobs", this::add))
                .isInstanceOf(ListingFailed.class);
    }

    @Test
    void saysWhatTheSiteSaidInPlaceOfAListing() {
        assertThatThrownBy(() -> JsonFeed.readArray(json("{\"ok\":false,\"error\":\"Document not found\"}"), this::add))
                .hasMessageContaining("Document not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"jobs\":[{\"id\":1}", "{\"jobs\":[{\"id\":1},", "{\"jobs\":[]", "{\"jobs\":[{\"id\":"})
    void anAnswerThatEndsInTheMiddleIsToldFromOneThatIsWhole(String answer) {
        assertThatThrownBy(() -> JsonFeed.readObject(json(answer), "jobs", this::add))
                .isInstanceOfSatisfying(
                        JsonProcessingException.class,
                        cut -> assertThat(AnswerJson.endsInTheMiddle(cut)).isTrue());
    }

    private void add(JsonNode row) {
        rows.add(row.toString());
    }

    private static InputStream json(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

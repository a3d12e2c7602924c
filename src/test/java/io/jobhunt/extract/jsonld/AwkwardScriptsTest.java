package io.jobhunt.extract.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.extract.PageReader;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every awkward way of writing a posting that {@code awkward-scripts.json} holds, each made by hand. */
class AwkwardScriptsTest {

    static Stream<Arguments> scripts() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (JsonNode one : cases()) {
            all.add(Arguments.of(
                    one.get("name").asText(),
                    one.get("html").asText(),
                    one.get("title").asText(),
                    one.path("company").asText(null)));
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void thePostingIsRead(String name, String html, String title, String company) {
        RawPage page = new RawPage(URI.create("https://jobs.example.com/1"), "text/html", html);

        List<Reading> readings = new PageReader().read(page, Optional.empty()).structured();

        assertThat(readings).extracting(Reading::title).containsExactly(title);
        assertThat(readings).extracting(Reading::from).containsExactly(Provenance.JSON_LD);
        assertThat(readings.get(0).company()).isEqualTo(company);
    }

    @Test
    void thereAreEnoughOfThemAndNoneTwice() throws IOException {
        List<String> names = new ArrayList<>();
        cases().forEach(one -> names.add(one.get("name").asText()));

        assertThat(names).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    private static JsonNode cases() throws IOException {
        try (InputStream file = AwkwardScriptsTest.class.getResourceAsStream("/jsonld/awkward-scripts.json")) {
            return new ObjectMapper().readTree(file);
        }
    }
}

package io.jobhunt.extract.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Recordings;
import io.jobhunt.extract.PageReader;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Reading;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedJsonLdCasesTest {

    @Test
    void everyAwkwardScriptYieldsItsTitle() throws IOException {
        JsonNode cases =
                new ObjectMapper().readTree(Recordings.path("jsonld_cases.json").toFile());

        List<String> missed = new ArrayList<>();
        for (JsonNode one : cases) {
            RawPage page = new RawPage(
                    URI.create("https://jobs.example.com/1"),
                    "text/html",
                    one.get("html").asText());
            List<Reading> readings =
                    new PageReader().read(page, Optional.empty()).structured();
            if (readings.isEmpty() || !"T".equals(readings.get(0).title())) {
                missed.add(one.get("id").asText());
            }
        }

        System.out.printf("JSON-LD cases: %d of %d%n", cases.size() - missed.size(), cases.size());
        assertThat(missed).isEmpty();
    }
}

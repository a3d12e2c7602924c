package io.jobhunt.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Recordings;
import io.jobhunt.extract.Extraction;
import io.jobhunt.extract.ListingHints;
import io.jobhunt.extract.PageContent;
import io.jobhunt.extract.PageReader;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Extracted;
import io.jobhunt.reading.Posting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Employers' pages without any structured data against labels made by people. The labels cover only parts of each
 * posting, so precision is a lower bound.
 */
class BananalyzerTest {

    private static final List<String> LABELLED = List.of(
            "company_description",
            "job_description",
            "role",
            "qualifications",
            "preferred_qualifications",
            "job_benefits");

    @Test
    void titlesAndTextsAreFoundWithoutStructuredData() throws IOException {
        Path folder = Recordings.path("html/bananalyzer");
        JsonNode truths =
                new ObjectMapper().readTree(folder.resolve("ground_truth.json").toFile());

        int titles = 0;
        double recall = 0;
        double f1 = 0;
        System.out.printf("%-34s %-5s %6s %6s %6s  %s%n", "page", "title", "prec", "recall", "F1", "found title");
        for (JsonNode truth : truths) {
            JsonNode expected = truth.at("/evals/0/expected");
            Extracted extracted = extract(folder, truth);
            String title = extracted instanceof Posting posting ? posting.title() : null;
            String found = extracted instanceof Posting posting ? posting.descriptionText() : "";
            boolean same = expected.get("job_title").asText().equals(title);
            Tokens tokens = Tokens.compare(labelled(expected), found);
            titles += same ? 1 : 0;
            recall += tokens.recall() / truths.size();
            f1 += tokens.f1() / truths.size();
            System.out.printf(
                    "%-34s %-5s %6.3f %6.3f %6.3f  %s%n",
                    URI.create(truth.get("url").asText()).getHost(),
                    same ? "yes" : "NO",
                    tokens.precision(),
                    tokens.recall(),
                    tokens.f1(),
                    title == null ? extracted : title);
            if (tokens.recall() < 0.97) {
                System.out.println("    missing: " + Tokens.missing(labelled(expected), found));
            }
        }
        System.out.printf("titles %d of %d, recall %.3f, F1 %.3f%n", titles, truths.size(), recall, f1);

        assertThat(titles).isGreaterThanOrEqualTo(16);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
        assertThat(f1).isGreaterThanOrEqualTo(0.70);
    }

    private static Extracted extract(Path folder, JsonNode truth) throws IOException {
        String id = truth.get("id").asText();
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().contains(id))
                    .findFirst()
                    .orElseThrow(() -> new UncheckedIOException(new IOException("no page " + id)));
            RawPage page = new RawPage(URI.create(truth.get("url").asText()), "text/html", Files.readString(file));
            PageContent content = new PageReader().read(page, Optional.empty());
            return new Extraction().extract(content, page, ListingHints.NONE);
        }
    }

    private static String labelled(JsonNode expected) {
        StringBuilder text = new StringBuilder();
        for (String label : LABELLED) {
            text.append(expected.path(label).asText("")).append('\n');
        }
        return text.toString();
    }
}

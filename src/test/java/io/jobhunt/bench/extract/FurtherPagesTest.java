package io.jobhunt.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.Recordings;
import io.jobhunt.extract.Extraction;
import io.jobhunt.extract.ListingHints;
import io.jobhunt.extract.PageReader;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Extracted;
import io.jobhunt.reading.NoPosting;
import io.jobhunt.reading.Posting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Posting pages, list pages, script shells and feeds of many sites: nothing breaks, and lists are not taken for postings. */
class FurtherPagesTest {

    /** By what the page is; read off the files by hand. */
    private static final Map<String, Integer> POSTINGS =
            Map.of("jobseek", 7, "jsonld_only", 3, "plucker", 3, "first2apply", 0);

    @Test
    void postingsAreFoundAndListsAreNot() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        System.out.printf("%-48s %-13s %-40s %-24s %s%n", "page", "result", "title", "company", "fields");
        for (String folder : List.of("jobseek", "jsonld_only", "plucker", "first2apply")) {
            found.put(folder, 0);
            for (Path file : files(folder)) {
                Extracted extracted = extract(file);
                if (extracted instanceof Posting posting) {
                    found.merge(folder, 1, Integer::sum);
                    assertThat(posting.title()).isNotBlank();
                    assertThat(posting.descriptionText().length()).isGreaterThan(250);
                }
                print(file, extracted);
            }
        }
        System.out.println("postings found: " + found);

        assertThat(found).containsExactlyInAnyOrderEntriesOf(POSTINGS);
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Recordings.path("html/" + folder))) {
            return files.sorted().toList();
        }
    }

    private static Extracted extract(Path file) throws IOException {
        String name = file.getFileName().toString();
        RawPage page = new RawPage(
                URI.create("https://jobs.example.com/" + name),
                name.endsWith(".json") ? "application/json" : "text/html",
                Files.readString(file));
        return new Extraction().extract(new PageReader().read(page, Optional.empty()), page, ListingHints.NONE);
    }

    private static void print(Path file, Extracted extracted) {
        if (extracted instanceof NoPosting none) {
            System.out.printf("%-48s %-13s%n", file.getFileName(), none.reason());
        } else if (extracted instanceof Posting posting) {
            System.out.printf(
                    "%-48s %-13s %-40.40s %-24.24s %s%n",
                    file.getFileName(),
                    "posting",
                    posting.title(),
                    posting.company(),
                    new ArrayList<>(new TreeMap<>(posting.provenance()).keySet()));
        }
    }
}

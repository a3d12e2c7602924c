package io.jobhunt.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.Recordings;
import io.jobhunt.extract.Extraction;
import io.jobhunt.extract.ListingHints;
import io.jobhunt.extract.PageReader;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Extracted;
import io.jobhunt.reading.Posting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Raw pages with JSON-LD against the truth that somebody else's careful reader recorded beside them. */
class BuiltInTest {

    @Test
    void structuredPagesAreReadExactly() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(Recordings.path("html/builtin"))) {
            pages = files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }

        int titles = 0;
        int companies = 0;
        int types = 0;
        double f1 = 0;
        for (Path file : pages) {
            Map<String, Object> truth = truth(file);
            RawPage page = new RawPage(URI.create(truth.get("url").toString()), "text/html", Files.readString(file));
            Extracted extracted =
                    new Extraction().extract(new PageReader().read(page, Optional.empty()), page, ListingHints.NONE);
            assertThat(extracted).as(file.toString()).isInstanceOf(Posting.class);
            Posting posting = (Posting) extracted;
            boolean title = posting.title().equals(truth.get("title"));
            boolean company = posting.company().equals(truth.get("company"));
            boolean type = posting.employmentTypes().equals(types(truth));
            Tokens tokens =
                    Tokens.compare(truth.get("description").toString().replace("-\n", "-"), posting.descriptionText());
            titles += title ? 1 : 0;
            companies += company ? 1 : 0;
            types += type ? 1 : 0;
            f1 += tokens.f1() / pages.size();
            if (!title || !company || !type || tokens.f1() < 0.97) {
                System.out.printf(
                        "%-40s title %s/%s company %s/%s type %s/%s P %.3f R %.3f F1 %.3f%n",
                        file.getFileName(),
                        posting.title(),
                        truth.get("title"),
                        posting.company(),
                        truth.get("company"),
                        posting.employmentTypes(),
                        truth.get("work_type"),
                        tokens.precision(),
                        tokens.recall(),
                        tokens.f1());
            }
        }

        System.out.printf(
                "pages %d, exact: title %d, company %d, employment type %d; description F1 %.4f%n",
                pages.size(), titles, companies, types, f1);
        assertThat(titles).isGreaterThanOrEqualTo(atLeast(pages));
        assertThat(companies).isGreaterThanOrEqualTo(atLeast(pages));
        assertThat(types).isGreaterThanOrEqualTo(atLeast(pages));
        assertThat(f1).isGreaterThanOrEqualTo(0.97);
    }

    private static int atLeast(List<Path> pages) {
        return (int) Math.ceil(pages.size() * 0.99);
    }

    private static List<String> types(Map<String, Object> truth) {
        Object type = truth.get("work_type");
        return type == null ? List.of() : List.of(type.toString());
    }

    private static Map<String, Object> truth(Path page) throws IOException {
        Path file = Path.of(page.toString().replace(".html", ".truth.yaml"));
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }
}

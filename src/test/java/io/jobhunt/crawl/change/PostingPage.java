package io.jobhunt.crawl.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.Recordings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A recorded posting with what people noted about it.
 *
 * @param title     as noted, never null
 * @param location  as shown on the page, or null when nobody noted it
 * @param minSalary as noted in whole units of money, or 0
 * @param own       the words of the posting itself as noted, without blanks
 */
record PostingPage(String name, String url, String html, String title, String location, long minSalary, String own) {

    static final ObjectMapper JSON = new ObjectMapper();

    Document document() {
        return Jsoup.parse(html, url);
    }

    /** Sixty pages with JSON-LD. */
    static List<PostingPage> structured() {
        try (Stream<Path> files = Files.list(Recordings.path("html/builtin"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(PostingPage::builtin)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same pages without their JSON-LD. */
    static List<PostingPage> stripped() {
        return structured().stream().map(PostingPage::withoutJsonLd).toList();
    }

    private PostingPage withoutJsonLd() {
        Document document = document();
        jsonLd(document).orElseThrow().remove();
        return new PostingPage("stripped " + name, url, document.outerHtml(), title, location, minSalary, own);
    }

    private static PostingPage builtin(Path file) {
        String html = read(file);
        Document document = Jsoup.parse(html);
        JsonNode posting = posting(document).orElseThrow();
        Element pin = document.selectFirst("i.fa-location-dot");
        Element row = pin == null ? null : pin.parent().nextElementSibling();
        return new PostingPage(
                file.getFileName().toString(),
                "https://www.builtin.com/job/1",
                html,
                posting.path("title").asText().strip(),
                row == null || row.text().isBlank() ? null : row.text(),
                posting.path("baseSalary").path("value").path("minValue").asLong(),
                PageTexts.key(
                        Jsoup.parseBodyFragment(posting.path("description").asText())
                                .text()));
    }

    /** Employers' own pages as a browser shows them, scripts removed. */
    static List<PostingPage> employers() {
        Path folder = Recordings.path("html/bananalyzer");
        try {
            JsonNode truths = JSON.readTree(folder.resolve("ground_truth.json").toFile());
            List<PostingPage> pages = new ArrayList<>();
            for (JsonNode truth : truths) {
                JsonNode noted = truth.path("evals").path(0).path("expected");
                String id = truth.path("id").asText();
                try (Stream<Path> files = Files.list(folder)) {
                    Path file = files.filter(f -> f.toString().endsWith(id + ".html"))
                            .findFirst()
                            .orElseThrow();
                    pages.add(new PostingPage(
                            file.getFileName().toString(),
                            truth.path("url").asText(),
                            read(file),
                            noted.path("job_title").asText(),
                            noted.path("location").isTextual()
                                    ? noted.path("location").asText()
                                    : null,
                            yearly(noted.path("salary_range").path("min").asLong()),
                            PageTexts.key(noted.toString().replace("\\n", " "))));
                }
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a text of the page is the posting's, not its frame's. */
    boolean owns(String text) {
        return own.contains(PageTexts.key(text));
    }

    /** Smaller figures are no pay that could be found on the page again. */
    private static long yearly(long noted) {
        return noted < 1_000 ? 0 : noted;
    }

    static Optional<Element> jsonLd(Document document) {
        return document.select("script").stream()
                .filter(script -> script.attr("type").equals("application/ld+json")
                        && script.data().contains("JobPosting"))
                .findFirst();
    }

    private static Optional<JsonNode> posting(Document document) {
        return jsonLd(document).flatMap(script -> posting(parse(script.data())));
    }

    private static Optional<JsonNode> posting(JsonNode root) {
        return StreamSupport.stream(root.path("@graph").spliterator(), false)
                .filter(node -> node.path("@type").asText().equals("JobPosting"))
                .findFirst();
    }

    /** Edits the JSON-LD in place, if there is any. */
    static void editJsonLd(Document document, Consumer<ObjectNode> edit) {
        jsonLd(document).ifPresent(script -> {
            JsonNode root = parse(script.data());
            edit.accept((ObjectNode) posting(root).orElseThrow());
            script.empty();
            script.appendChild(new DataNode(root.toString()));
        });
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.jobhunt.reading.pay;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jobhunt.Recordings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The descriptions of recorded postings, and what their sites state as pay beside them. */
final class RecordedDescriptions {

    /**
     * @param html      the description
     * @param statedPay what structured fields say about pay; empty for nothing
     */
    record Description(String source, String html, String statedPay) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final List<String> PAY_FIELDS =
            List.of("compensation", "salaryRange", "salaryDescription", "pay_input_ranges", "baseSalary");

    private final Map<String, Description> byHtml = new LinkedHashMap<>();

    private RecordedDescriptions() {}

    /** Each text once, in a fixed order. */
    static List<Description> all() {
        RecordedDescriptions found = new RecordedDescriptions();
        for (String folder : List.of("greenhouse/with_content", "ashby", "lever")) {
            found.boards(Recordings.path(folder));
        }
        found.pages(Recordings.path("html/builtin"));
        return List.copyOf(found.byHtml.values());
    }

    private void boards(Path folder) {
        for (Path file : files(folder, ".json")) {
            try {
                walk(file.getFileName().toString(), JSON.readTree(file.toFile()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void walk(String source, JsonNode node) {
        String html = description(node);
        if (html != null) {
            StringBuilder pay = new StringBuilder();
            PAY_FIELDS.forEach(field -> pay.append(stated(node.path(field))));
            byHtml.putIfAbsent(html, new Description(source, html, pay.toString()));
            return;
        }
        node.forEach(child -> walk(source, child));
    }

    private static String description(JsonNode node) {
        if (node.path("content").isTextual()) {
            return Parser.unescapeEntities(node.path("content").asText(), false);
        }
        if (node.path("descriptionHtml").isTextual()) {
            return node.path("descriptionHtml").asText();
        }
        if (node.path("description").isTextual() && node.has("hostedUrl")) {
            StringBuilder html = new StringBuilder(node.path("description").asText());
            node.path("lists").forEach(list -> html.append("<ul>")
                    .append(list.path("content").asText())
                    .append("</ul>"));
            return html.append(node.path("additional").asText()).toString();
        }
        return null;
    }

    private static String stated(JsonNode pay) {
        String text = pay.isMissingNode() || pay.isNull() ? "" : pay.toString();
        return text.chars().anyMatch(Character::isDigit) ? text : "";
    }

    private void pages(Path folder) {
        for (Path file : files(folder, ".html")) {
            try {
                Element page = Jsoup.parse(Files.readString(file));
                for (Element script : page.select("script[type*=ld]")) {
                    JsonNode data = JSON.readTree(script.data());
                    for (JsonNode one : data.has("@graph") ? data.get("@graph") : List.of(data)) {
                        if (one.path("description").isTextual()
                                && one.path("title").isTextual()) {
                            String html = one.path("description").asText();
                            byHtml.putIfAbsent(
                                    html,
                                    new Description(
                                            file.getFileName().toString(), html, stated(one.path("baseSalary"))));
                        }
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

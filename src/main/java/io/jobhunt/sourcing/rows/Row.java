package io.jobhunt.sourcing.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** One JSON object of a site's answer, read with care: what is absent, null or of another type is null, never an error. */
public record Row(JsonNode json) {

    /** A scalar as trimmed text; null when there is none, or nothing but blanks. */
    public String text(String... path) {
        JsonNode node = json;
        for (String name : path) {
            node = node.path(name);
        }
        return Words.orNull(node.isValueNode() && !node.isNull() ? node.asText() : null);
    }

    /** The first of these fields that says something. */
    public String firstText(String... names) {
        return Stream.of(names)
                .map(this::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A title: entities decoded, trimmed. */
    public String title(String name) {
        String title = text(name);
        return title == null ? null : Words.orNull(Parser.unescapeEntities(title, false));
    }

    public boolean isTrue(String name) {
        return json.path(name).asBoolean(false);
    }

    public boolean isFalse(String name) {
        JsonNode node = json.path(name);
        return node.isBoolean() ? !node.booleanValue() : "false".equals(node.asText());
    }

    public Row at(String name) {
        return new Row(json.path(name));
    }

    /** The objects of an array; empty when it is no array. */
    public List<Row> each(String name) {
        List<Row> rows = new ArrayList<>();
        json.path(name).forEach(element -> rows.add(new Row(element)));
        return rows;
    }

    /** The texts of an array of scalars; empty when it is no array. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : json.path(name)) {
            String text = element.isValueNode() && !element.isNull() ? Words.orNull(element.asText()) : null;
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** These fields' texts, those that exist, joined by {@code ", "}; null when none does. */
    public String joined(String... names) {
        String all = Stream.of(names)
                .map(this::text)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    /**
     * @throws MalformedRow when there is no such value
     */
    public static String need(String what, String value) {
        if (value == null) {
            throw new MalformedRow("no " + what);
        }
        return value;
    }
}

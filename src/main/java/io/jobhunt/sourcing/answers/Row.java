package io.jobhunt.sourcing.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One JSON object of a site's answer with its {@linkplain JsonFields fields}: what is not stated is null, never an error. */
public record Row(JsonNode json) {

    /** A scalar as trimmed text. */
    public String text(String... path) {
        return JsonFields.text(json, path);
    }

    /** The first of these fields that says something. */
    public String firstText(String... names) {
        return JsonFields.firstText(json, names);
    }

    /** A title: entities decoded, trimmed. */
    public String title(String name) {
        return JsonFields.plain(json, name);
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

    /** The texts of an array of scalars; a lone scalar counts as an array of one. */
    public List<String> texts(String name) {
        return JsonFields.texts(json, name);
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

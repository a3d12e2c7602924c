package io.jobhunt.reading.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a JSON value states as text; placeholders such as {@code N/A} state nothing. */
public final class JsonText {

    private static final int DEEPEST = 6;
    private static final Set<String> NOTHING = Set.of(
            "", "n/a", "na", "null", "none", "undefined", "-", "--", "unknown", "not specified", "nan", ".", ",");

    private JsonText() {}

    /** The text or number of a value, the first such of a list, the name of an object; null when nothing is stated. */
    public static @Nullable String text(@Nullable JsonNode node) {
        return text(node, 0);
    }

    /** What the first of the keys states that states something. */
    public static @Nullable String text(JsonNode object, String... keys) {
        for (String key : keys) {
            String text = text(object.get(key), 1);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("[\\s\\u00a0\\u202f\\u200b]+", " ").strip();
        return NOTHING.contains(clean.toLowerCase(Locale.ROOT)) ? null : clean;
    }

    /** A list as it is, anything else as a list of one; nothing as an empty list. */
    public static List<JsonNode> each(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node);
        }
        List<JsonNode> all = new ArrayList<>();
        node.forEach(all::add);
        return all;
    }

    private static @Nullable String text(@Nullable JsonNode node, int depth) {
        if (node == null || depth > DEEPEST) {
            return null;
        }
        if (node.isTextual() || node.isNumber()) {
            return clean(node.asText());
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                String text = text(item, depth + 1);
                if (text != null) {
                    return text;
                }
            }
        }
        if (node.isObject()) {
            for (String key : List.of("name", "@value", "value", "label", "displayName")) {
                String text = text(node.get(key), depth + 1);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }
}

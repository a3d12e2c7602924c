package io.jobhunt.sourcing.answers;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.page.RawPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads fields of answers whose shape nobody guarantees: what is absent, null, blank or of another type is null. */
public final class JsonFields {

    private JsonFields() {}

    /** The JSON of a fetched answer, whatever media type it was given; empty when it is none. */
    public static Optional<JsonNode> answer(RawPage page) {
        boolean json = page.isJson() || page.text().stripLeading().startsWith("{");
        return json ? AnswerJson.tree(page.text()) : Optional.empty();
    }

    /** A scalar as trimmed text; the path leads through objects. */
    public static String text(JsonNode node, String... path) {
        JsonNode at = at(node, path);
        if (!at.isValueNode() || at.isNull()) {
            return null;
        }
        return ListedText.orNull(at.asText());
    }

    /** The first of several fields that holds text. */
    public static String firstText(JsonNode node, String... names) {
        for (String name : names) {
            String text = text(node, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A title or name: entities decoded, white space collapsed. */
    public static String plain(JsonNode node, String... path) {
        return ListedText.line(text(node, path));
    }

    /** The texts of an array; a lone scalar counts as an array of one. */
    public static List<String> texts(JsonNode node, String... path) {
        JsonNode at = at(node, path);
        List<String> texts = new ArrayList<>();
        if (at.isArray()) {
            at.forEach(item -> {
                String text = text(item);
                if (text != null) {
                    texts.add(text);
                }
            });
        } else if (text(at) != null) {
            texts.add(text(at));
        }
        return texts;
    }

    /** A count, also when it is written as text. */
    public static OptionalInt count(JsonNode node, String... path) {
        String text = text(node, path);
        if (text == null || !text.matches("\\d{1,9}")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** An absolute http(s) URL. */
    public static URI url(JsonNode node, String... path) {
        return WebAddress.orNull(text(node, path));
    }

    /** The node at the end of a path of field names; a missing node where the path breaks off. */
    public static JsonNode at(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return at;
    }
}

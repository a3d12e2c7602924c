package io.jobhunt.sourcing.answers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** JSON as career sites write it: raw newlines in strings and the like are no reason to lose a listing. */
public final class AnswerJson {

    public static final ObjectMapper MAPPER = JsonMapper.builder(new JsonFactory())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private AnswerJson() {}

    public static byte[] bytes(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether JSON could not be read because it was cut off; the parser has an exception of its own for some cases only. */
    public static boolean endsInTheMiddle(JsonProcessingException unreadable) {
        return unreadable instanceof JsonEOFException
                || unreadable.getOriginalMessage().contains("end-of-input");
    }

    /** The beginning of what was answered, for a message. */
    public static String shortened(JsonNode json) {
        String text = json.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    /** Empty when the text is not JSON. */
    public static Optional<JsonNode> tree(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(json -> !json.isMissingNode());
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** The value that a page's script assigns after this marker; empty when there is none, or it is not JSON. */
    public static Optional<JsonNode> after(String page, String marker) {
        int at = page.indexOf(marker);
        if (at < 0) {
            return Optional.empty();
        }
        try (StringReader value = new StringReader(page)) {
            value.skip(at + marker.length());
            return Optional.ofNullable(MAPPER.readTree(value)).filter(json -> !json.isMissingNode());
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}

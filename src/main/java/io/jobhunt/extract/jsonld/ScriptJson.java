package io.jobhunt.extract.jsonld;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * Reads the text of one script as JSON: Jackson with every tolerance on; where that fails, {@link BrokenJson}.
 * Never throws, never recurses; what is nested deeper than {@link #MAX_DEPTH} is left out.
 */
public final class ScriptJson {

    /** Deeper than any real posting (state trees reach about 40), shallow enough for every later walk. */
    public static final int MAX_DEPTH = 200;

    /** Scripts longer than this (in characters) are somebody's database, not a posting. */
    static final int MAX_LENGTH = 8_000_000;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    // Field names come from strangers: interning them would fill a table that is never emptied.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build()
            .readerFor(JsonNode.class);

    private ScriptJson() {}

    /** Every top-level value, in order; empty when there is none. */
    public static List<JsonNode> read(String script) {
        String text = unwrap(script);
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return List.of();
        }
        List<JsonNode> values = strictly(text);
        if (values == null) {
            values = new BrokenJson(text).read();
        }
        return decoded(values);
    }

    /** Null when the text is not JSON even with every tolerance on. */
    private static List<JsonNode> strictly(String text) {
        List<JsonNode> values = new ArrayList<>();
        // Not readValues(): it takes an array at the top for the list of values.
        try (JsonParser parser = READER.createParser(text)) {
            while (parser.nextToken() != null) {
                values.add(READER.readTree(parser));
            }
            return values;
        } catch (IOException | RuntimeException notJson) {
            return null;
        }
    }

    /** A string that holds JSON again: some template engines encode twice. */
    private static List<JsonNode> decoded(List<JsonNode> values) {
        if (values.size() != 1 || !values.get(0).isTextual()) {
            return values;
        }
        String inner = values.get(0).textValue().strip();
        if (!inner.startsWith("{") && !inner.startsWith("[")) {
            return values;
        }
        List<JsonNode> again = strictly(inner);
        return again == null ? new BrokenJson(inner).read() : again;
    }

    /** Drops what templates put around the JSON: comments, CDATA, byte order marks, an assignment, escaping. */
    private static String unwrap(String script) {
        int start = 0;
        int end = script.length();
        while (start < end && isFiller(script.charAt(start))) {
            start++;
        }
        while (end > start && isFiller(script.charAt(end - 1))) {
            end--;
        }
        String text = script.substring(start, end);
        if (text.startsWith("<!--")) {
            text = text.substring(4);
        }
        if (text.endsWith("-->")) {
            text = text.substring(0, text.length() - 3);
        }
        if (text.length() < MAX_LENGTH && text.contains("CDATA[")) {
            text = text.replace("<![CDATA[", "").replace("]]>", "");
        }
        if (text.indexOf('"') < 0 && (text.contains("&quot;") || text.contains("&#34;") || text.contains("&#x22;"))) {
            text = Parser.unescapeEntities(text, false);
        }
        if (text.startsWith("{\\\"") || text.startsWith("[{\\\"")) {
            List<JsonNode> unescaped = strictly('"' + text + '"');
            if (unescaped != null && unescaped.size() == 1) {
                text = unescaped.get(0).asText();
            }
        }
        return text.strip();
    }

    private static boolean isFiller(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u200b' || c == '\u2028' || c == '\u2029';
    }
}

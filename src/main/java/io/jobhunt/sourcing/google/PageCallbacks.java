package io.jobhunt.sourcing.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The data that Google's pages carry in {@code AF_initDataCallback({key: 'ds:1', … data: …})} calls. */
final class PageCallbacks {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    private static final Pattern CALL = Pattern.compile("AF_initDataCallback\\(\\s*\\{\\s*key:\\s*['\"]([^'\"]+)['\"]");
    private static final Pattern DATA = Pattern.compile("data:\\s*(?:function\\(\\)\\s*\\{\\s*return\\s*)?(?=[\\[{])");
    private static final Pattern HEX_ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\x([0-9A-Fa-f]{2})");

    private PageCallbacks() {}

    /** The data by key, in the page's order; what cannot be read is left out. */
    static Map<String, JsonNode> of(Document page) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        for (Element script : page.select("script")) {
            String code = script.data();
            Matcher call = CALL.matcher(code);
            while (call.find()) {
                JsonNode data = data(code.substring(call.end()));
                if (data != null) {
                    byKey.putIfAbsent(call.group(1), data);
                }
            }
        }
        return byKey;
    }

    /** The first JSON value after {@code data:}; what follows it is not looked at. */
    private static JsonNode data(String code) {
        Matcher data = DATA.matcher(code);
        if (!data.find()) {
            return null;
        }
        String json = HEX_ESCAPE.matcher(code.substring(data.end())).replaceAll("$1\\\\u00$2");
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }
}

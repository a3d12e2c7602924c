package io.jobhunt.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Asked;
import io.jobhunt.sourcing.ScriptedSite.Script;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers that a case lists: {@code {method?, host, path, cookie?, status?, location?, headers?, json | html | xml |
 * base64}}. The first that fits is given; whatever fits none is answered 404.
 */
final class CaseAnswers implements Script {

    private record Stated(String method, String host, String path, String cookie, Answer answer) {

        boolean fits(Asked asked) {
            return (method == null || method.equals(asked.method()))
                    && host.equalsIgnoreCase(asked.host())
                    && path.equals(asked.path())
                    && (cookie == null
                            || asked.headers().getOrDefault("cookie", "").contains(cookie));
        }
    }

    private final List<Stated> answers = new ArrayList<>();

    CaseAnswers(JsonNode answers) {
        for (JsonNode answer : answers.isArray() ? answers : List.of(answers)) {
            this.answers.add(new Stated(
                    answer.path("method").asText(null),
                    answer.path("host").asText(),
                    answer.path("path").asText(),
                    answer.path("cookie").asText(null),
                    answer(answer)));
        }
    }

    @Override
    public Answer answer(Asked asked) {
        return answers.stream()
                .filter(stated -> stated.fits(asked))
                .findFirst()
                .map(Stated::answer)
                .orElseGet(() -> Answer.status(404));
    }

    private static Answer answer(JsonNode stated) {
        Map<String, String> headers = new HashMap<>();
        byte[] body = new byte[0];
        for (Map.Entry<String, String> type : TYPES.entrySet()) {
            if (stated.has(type.getKey())) {
                headers.put("Content-Type", type.getValue());
                JsonNode content = stated.path(type.getKey());
                String text = content.isTextual() ? content.asText() : content.toString();
                body = type.getKey().equals("base64")
                        ? Base64.getDecoder().decode(text)
                        : text.getBytes(StandardCharsets.UTF_8);
            }
        }
        if (stated.has("location")) {
            headers.put("Location", stated.path("location").asText());
        }
        stated.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Answer(stated.path("status").asInt(200), headers, body, NO_DRIP);
    }

    private static final Duration NO_DRIP = null;

    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "xml", "application/xml; charset=utf-8",
            "base64", "text/html; charset=utf-8");
}

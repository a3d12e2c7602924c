package io.jobhunt.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Career sites: one case per file, {@code {id, kind?, input, expected}}. What is tried is told by {@code input.action}:
 * {@code dry-run} lists a site and matches titles, {@code POST companies …} looks for a company, {@code run} fetches the
 * page that {@code input.page} names.
 */
final class ListingShape implements CaseShape {

    @Override
    public String folder() {
        return "listing";
    }

    @Override
    public List<CorpusCase> cases(String name, JsonNode file) {
        String id = file.path("id").asText(name);
        return List.of(
                new CorpusCase(id, file.path("kind").asText(id), trial(file.path("input"), file.path("expected"))));
    }

    private static CorpusCase.Trial trial(JsonNode input, JsonNode expected) {
        String action = input.path("action").asText();
        if (action.equals("dry-run") && input.path("answers").isArray()) {
            return new ListTrial(input, expected);
        } else if (action.startsWith("POST companies http")) {
            return new AddTrial(input, expected);
        } else if (action.equals("run") && !input.has("listing")) {
            return PageTrial.of(input, expected);
        }
        return () -> new Finding.NotTried("its input is told in prose");
    }
}

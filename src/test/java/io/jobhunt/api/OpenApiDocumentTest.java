package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.api.OpenApiDocument.Call;
import io.jobhunt.routes.RestFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    /** Calls that are not routes but controllers: streams, and what must not wait for a thread. */
    private static final List<String> CONTROLLERS =
            List.of("GET /api/ingestion/progress/{run_id}", "POST /api/ingestion/dry-run", "GET /health");

    private final OpenApiDocument document = OpenApiDocument.packaged();

    @Test
    void itHasEachRouteOfTheApiAndNoOther() throws IOException {
        Set<String> expected = routes();
        expected.addAll(CONTROLLERS);

        assertThat(document.calls().stream().map(Call::toString)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void itIsOfTheVersionThatIsPromised() {
        assertThat(document.root().path("openapi").asText()).isEqualTo("3.0.3");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(references(document.root())).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.root().at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void everyExampleIsWhatItsSchemaSays() {
        List<String> wrong = new ArrayList<>();
        OpenApiDocument.fields(document.root().path("components").path("schemas"))
                .filter(schema -> schema.getValue().has("example"))
                .forEach(schema -> document.violations(
                                schema.getValue(), schema.getValue().path("example"))
                        .forEach(problem -> wrong.add(schema.getKey() + ": " + problem)));
        problemExamples(document.root())
                .forEach(example -> wrong.addAll(document.violations(document.component("Problem"), example)));

        assertThat(wrong).isEmpty();
    }

    @Test
    void theCheckFindsWhatIsWrong() {
        JsonNode health = OpenApiDocument.parse("{\"$ref\": \"#/components/schemas/Health\"}");
        JsonNode counts = document.component("RunCounts");

        assertThat(document.violations(health, OpenApiDocument.parse("{\"status\": \"healthy\"}")))
                .isEmpty();
        assertThat(document.violations(health, OpenApiDocument.parse("{\"status\": \"ill\"}")))
                .hasSize(1);
        assertThat(document.violations(health, OpenApiDocument.parse("{\"status\": \"healthy\", \"more\": 1}")))
                .hasSize(1);
        assertThat(document.violations(counts, OpenApiDocument.parse("{\"pending\": null}")))
                .hasSize(5);
        assertThat(document.violations(document.component("StartedRun"), OpenApiDocument.parse("{\"run_id\": \"42\"}")))
                .hasSize(1);
    }

    @Test
    void answersHaveNoMembersBeyondWhatIsWritten() {
        List<String> open = new ArrayList<>();
        Set<String> bodies = Set.of("SettingChange", "TitleFiltersChange");
        OpenApiDocument.fields(document.root().path("components").path("schemas"))
                .filter(schema -> schema.getValue().path("type").asText().equals("object"))
                .filter(schema -> !bodies.contains(schema.getKey()))
                .filter(schema -> schema.getValue().has("properties"))
                .filter(schema -> !schema.getValue()
                                .path("additionalProperties")
                                .isBoolean()
                        || schema.getValue().path("additionalProperties").asBoolean())
                .forEach(schema -> open.add(schema.getKey()));

        assertThat(open).isEmpty();
    }

    @Test
    void everyCallButThoseBeforeSigningInNeedsAToken() {
        assertThat(document.calls())
                .filteredOn(call -> call.operation().has("security"))
                .extracting(Call::toString)
                .containsExactlyInAnyOrder("GET /health", "POST /api/auth/local");
        assertThat(document.root().path("security").toString()).isEqualTo("[{\"bearer\":[]}]");
    }

    @Test
    void eachVariableInAPathIsAParameter() {
        assertThat(document.calls()).allSatisfy(call -> {
            Set<String> inPath = new TreeSet<>(Pattern.compile("\\{(\\w+)}")
                    .matcher(call.path())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList());
            Set<String> described = new TreeSet<>();
            OpenApiDocument.elements(call.operation().path("parameters"))
                    .map(parameter -> parameter.has("$ref")
                            ? document.root().at(parameter.path("$ref").asText().substring(1))
                            : parameter)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .forEach(parameter -> described.add(parameter.path("name").asText()));
            assertThat(described).as(call.toString()).isEqualTo(inPath);
        });
    }

    private static Set<String> routes() throws IOException {
        return RestFiles.calls().stream().map(RestFiles.Call::httpCall).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>(node.findValuesAsText("$ref"));
        assertThat(found).allMatch(reference -> reference.startsWith("#/components/"));
        return found;
    }

    private static List<JsonNode> problemExamples(JsonNode node) {
        return node.findValues("application/problem+json").stream()
                .map(content -> content.path("example"))
                .filter(example -> !example.isMissingNode())
                .toList();
    }
}

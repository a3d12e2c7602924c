package io.jobhunt.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The packaged {@code openapi.json}, and whether a value is what it says. */
final class OpenApiDocument {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String ADDRESS = "https://product.example/openapi.json";

    private final JsonNode root;
    private final JsonSchemaFactory schemas;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
        JsonMetaSchema dialect = OpenApi30.getInstance();
        this.schemas = JsonSchemaFactory.getInstance(VersionFlag.V4, factory -> factory.metaSchema(dialect)
                .defaultMetaSchemaIri(dialect.getIri())
                .schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, root.toString()))));
    }

    static OpenApiDocument packaged() {
        try (InputStream file = OpenApiDocument.class.getResourceAsStream("/static/openapi.json")) {
            return new OpenApiDocument(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** One call: {@code GET /health}. */
    record Call(String method, String path, JsonNode operation) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Call> calls() {
        return fields(root.path("paths"))
                .flatMap(path -> fields(path.getValue())
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Call(method.getKey().toUpperCase(), path.getKey(), method.getValue())))
                .toList();
    }

    /** The schema of an answer. @throws AssertionError when the document does not know such an answer */
    JsonNode answer(String call, int status, String mediaType) {
        JsonNode operation = calls().stream()
                .filter(known -> known.toString().equals(call))
                .findFirst()
                .orElseThrow(() -> new AssertionError(call + " is not documented"))
                .operation();
        JsonNode response = operation.path("responses").path(Integer.toString(status));
        JsonNode resolved =
                response.has("$ref") ? root.at(response.path("$ref").asText().substring(1)) : response;
        JsonNode schema = resolved.path("content").path(mediaType).path("schema");
        if (schema.isMissingNode()) {
            throw new AssertionError(call + " is not documented to answer " + status + " as " + mediaType);
        }
        return schema;
    }

    JsonNode component(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /** What is wrong with a value; empty when nothing is. */
    Set<String> violations(JsonNode schema, JsonNode value) {
        JsonNode standalone = parse(schema.toString().replace("\"#/components", "\"" + ADDRESS + "#/components"));
        Set<String> found = new TreeSet<>();
        for (ValidationMessage message : schemas.getSchema(standalone)
                .validate(value, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true))) {
            found.add(message.getMessage());
        }
        return found;
    }

    static Stream<Map.Entry<String, JsonNode>> fields(JsonNode object) {
        return object.properties().stream();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static JsonNode parse(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}

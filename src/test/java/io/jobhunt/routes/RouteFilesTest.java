package io.jobhunt.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** One route per file, and one word for its file, its id and its endpoint; only rest files hold several short ones. */
class RouteFilesTest {

    private static final int LONGEST = 60;

    /** Request, bean, method and status, with what names the call and the line between two. */
    private static final int LONGEST_CALL = 10;

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("src/main/resources/routes")).sorted();
    }

    static Stream<Path> filesOfOneRoute() throws IOException {
        return files().filter(file -> !RestFiles.isOne(file));
    }

    static Stream<Path> restFiles() throws IOException {
        return files().filter(RestFiles::isOne);
    }

    @ParameterizedTest
    @MethodSource("filesOfOneRoute")
    void fileNameIdAndEndpointAreTheSameWord(Path file) throws IOException {
        Map<String, Object> definition = definition(file);

        String name = file.getFileName().toString().replace(".camel.yaml", "");
        if (definition.containsKey("routeTemplateRef")) {
            assertThat(definition).containsEntry("routeId", name).containsEntry("prefixId", name + "-");
            return;
        }
        assertThat(definition).containsEntry("id", name).containsKey("description");
        Object from = definition.get("from");
        if (from instanceof Map<?, ?> endpoint && endpoint.get("uri").toString().startsWith("direct:")) {
            assertThat(endpoint.get("uri")).isEqualTo("direct:" + name);
        }
    }

    @ParameterizedTest
    @MethodSource("filesOfOneRoute")
    void aRouteFitsOnAScreen(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LONGEST);
    }

    @ParameterizedTest
    @MethodSource("restFiles")
    void aCallTakesAFewLines(Path file) throws IOException {
        int calls = RestFiles.calls(file).size();

        assertThat(calls).isPositive();
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(calls * LONGEST_CALL);
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingFromOutsideDecidesWhereAMessageGoes(Path file) throws IOException {
        assertThat(Files.readString(file))
                .doesNotContain("toD:", "recipientList", "routingSlip", "dynamicRouter", "groovy");
    }

    /** A rename would break them, and nobody would notice until a message came. */
    @ParameterizedTest
    @MethodSource("files")
    void noExpressionNamesATypeOfOurs(Path file) throws IOException {
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.contains("io.jobhunt"))
                .allMatch(line -> line.strip().startsWith("logName: "));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> definition(Path file) throws IOException {
        List<Map<String, Map<String, Object>>> content = new Yaml().load(Files.readString(file));
        assertThat(content).hasSize(1);
        return content.get(0).values().iterator().next();
    }
}

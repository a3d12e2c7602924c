package io.jobhunt.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * What routes call exists, so that a rename that forgets them fails here and not in a running process. What rest files
 * call is looked at in {@link RestFilesTest}.
 */
class RouteBeansTest {

    private static final Map<String, Class<?>> BEANS = ProductBeans.byName();
    private static final Set<String> OF_SPRING_BOOT = Set.of("dataSource", "jacksonObjectMapper");

    private static final String TEMPLATE_PARAMETER = "{{bean}}";

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("src/main/resources/routes")).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMethodThatARouteCallsExists(Path file) throws IOException {
        for (Call call : calls(file)) {
            assertThat(BEANS).as("beans of %s", file).containsKey(call.bean());
            assertThat(BEANS.get(call.bean()).getMethods())
                    .as("methods that %s can call as %s", file, call)
                    .anyMatch(call::fits);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyBeanThatARouteRefersToExists(Path file) throws IOException {
        assertThat(references(file))
                .as("beans of %s", file)
                .allMatch(bean -> BEANS.containsKey(bean) || OF_SPRING_BOOT.contains(bean));
    }

    /** So that the others do not pass because nothing is found. */
    @Test
    void callsAndReferencesAreFound() throws IOException {
        assertThat(calls(Path.of("src/main/resources/routes/crawl-visit-host.camel.yaml")))
                .containsExactly(
                        new Call("pageRoom", "leaveWhenDone", 2),
                        new Call("pageTurns", "untilTurn", Call.UNSTATED),
                        new Call("pageVisitor", "visit", Call.UNSTATED),
                        new Call("pageVisitor", "wasAnswered", Call.UNSTATED));
        assertThat(references(Path.of("src/main/resources/routes/initialize-take-runs.camel.yaml")))
                .containsExactly("initializedRuns");
    }

    /** @param arguments how many the route states; unstated, it is the body at most */
    private record Call(String bean, String method, int arguments) {

        private static final int UNSTATED = -1;

        static Call of(String bean, String method) {
            int list = method.indexOf('(');
            if (list < 0) {
                return new Call(bean, method, UNSTATED);
            }
            String arguments = method.substring(list + 1, method.length() - 1);
            return new Call(bean, method.substring(0, list), arguments.isBlank() ? 0 : arguments.split(",").length);
        }

        boolean fits(Method candidate) {
            return candidate.getName().equals(method)
                    && Modifier.isPublic(candidate.getModifiers())
                    && (arguments == UNSTATED
                            ? candidate.getParameterCount() <= 1
                            : candidate.getParameterCount() == arguments);
        }
    }

    private static List<Call> calls(Path file) throws IOException {
        List<Call> found = new ArrayList<>();
        for (Map<?, ?> node : nodes(file)) {
            if (node.get("ref") instanceof String bean
                    && node.get("method") instanceof String method
                    && !TEMPLATE_PARAMETER.equals(bean)) {
                found.add(Call.of(bean, method));
            }
        }
        return found;
    }

    private static List<String> references(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        for (Map<?, ?> node : nodes(file)) {
            for (Object value : node.values()) {
                if (value instanceof String text && text.startsWith("#") && !text.startsWith("#class:")) {
                    found.add(text.substring(1));
                }
            }
        }
        return found;
    }

    private static List<Map<?, ?>> nodes(Path file) throws IOException {
        List<Map<?, ?>> found = new ArrayList<>();
        collect(new Yaml().load(Files.readString(file)), found);
        return found;
    }

    private static void collect(Object part, List<Map<?, ?>> found) {
        if (part instanceof Map<?, ?> node) {
            found.add(node);
            node.values().forEach(value -> collect(value, found));
        } else if (part instanceof List<?> list) {
            list.forEach(value -> collect(value, found));
        }
    }
}

package io.jobhunt.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The calls of the API as the rest files have them. */
public final class RestFiles {

    static final String ENDING = "-rest.camel.yaml";

    private RestFiles() {}

    /**
     * One call.
     *
     * @param parameters those of its template
     */
    public record Call(String feature, String template, String routeId, Map<String, String> parameters) {

        /** Method and path, such as {@code GET /api/user}. */
        public String httpCall() {
            String[] request = parameters.get("request").split(":", 2);
            return request[0].toUpperCase(Locale.ROOT) + " " + request[1];
        }
    }

    public static List<Call> calls() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/routes"))) {
            return files.filter(RestFiles::isOne)
                    .sorted()
                    .flatMap(file -> calls(file).stream())
                    .toList();
        }
    }

    static boolean isOne(Path file) {
        return file.toString().endsWith(ENDING);
    }

    static List<Call> calls(Path file) {
        String feature = file.getFileName().toString().replace(ENDING, "");
        try {
            List<Map<String, Map<String, Object>>> content = new Yaml().load(Files.readString(file));
            return content.stream()
                    .map(element -> call(feature, element.get("templatedRoute")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Call call(String feature, Map<String, Object> route) {
        Map<String, String> parameters = new TreeMap<>();
        ((List<Map<String, Object>>) route.get("parameters"))
                .forEach(parameter -> parameters.put(
                        parameter.get("name").toString(), parameter.get("value").toString()));
        return new Call(
                feature,
                route.get("routeTemplateRef").toString(),
                route.get("routeId").toString(),
                parameters);
    }
}

package io.jobhunt.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** The routes that the files in the packaged jar speak of, and those that a running product has. */
final class PackagedRoutes {

    private static final Pattern FILE = Pattern.compile("BOOT-INF/classes/routes/([a-z-]+)\\.camel\\.yaml");
    private static final Pattern MEASURED =
            Pattern.compile("^camel_[a-z_]+\\{[^}]*routeId=\"([^\"]+)\"", Pattern.MULTILINE);

    private PackagedRoutes() {}

    /** The name of each route that a file defines; templates and policies for failures become routes elsewhere. */
    static Set<String> inTheJar() throws IOException {
        Set<String> names = new TreeSet<>();
        try (JarFile jar = new JarFile(PackagedApp.jar().toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (FILE.matcher(entry.getName()).matches()) {
                    try (InputStream file = jar.getInputStream(entry)) {
                        List<Map<String, Map<String, Object>>> elements = new Yaml().load(file);
                        elements.forEach(
                                element -> element.forEach((kind, definition) -> add(names, kind, definition)));
                    }
                }
            }
        }
        return names;
    }

    private static void add(Set<String> names, String kind, Map<String, Object> definition) {
        switch (kind) {
            case "route" -> names.add(definition.get("id").toString());
            case "templatedRoute" -> names.add(definition.get("routeId").toString());
            default -> {}
        }
    }

    /** The names of the routes that the product's metrics know: all that have been started. */
    static Set<String> measured(String metrics) {
        Set<String> names = new TreeSet<>();
        MEASURED.matcher(metrics)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(names::add);
        return names;
    }
}

package io.jobhunt.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packaged jar taken apart, with an archive of its loaded classes: a start costs a third of the processor time. For
 * tests that start the product again and again; made once per jar, and kept beside it.
 */
final class QuickStart {

    private QuickStart() {}

    /** What to give to {@code java} in place of {@code -jar <jar>}. */
    static synchronized List<String> program(Path jar) throws IOException {
        Path folder = jar.resolveSibling("quick-start");
        Path archive = folder.resolve("classes.jsa");
        Path apart = folder.resolve("apart");
        List<String> program = List.of(
                "-XX:SharedArchiveFile=" + archive,
                "-jar",
                apart.resolve(jar.getFileName()).toString());
        Path stamp = folder.resolve("made-of");
        String current = Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        if (Files.exists(stamp) && Files.readString(stamp).equals(current)) {
            return program;
        }
        delete(folder);
        Files.createDirectories(folder);
        run("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", apart.toString());
        Path data = Files.createTempDirectory("quick-start");
        List<String> rehearsal = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:ArchiveClassesAtExit=" + archive,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                apart.resolve(jar.getFileName()).toString(),
                "--jobhunt.queues.wait-seconds=1",
                "--jobhunt.data-dir=" + data.resolve("data")));
        rehearsal.addAll(Ports.free().arguments());
        run(rehearsal.toArray(String[]::new));
        delete(data);
        Files.writeString(stamp, current);
        return program;
    }

    private static void run(String... arguments) throws IOException {
        Path output = Files.createTempFile("quick-start", ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(command + " ended with " + code + ":\n" + Files.readString(output));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

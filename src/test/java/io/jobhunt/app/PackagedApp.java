package io.jobhunt.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, with its own data directory and ports. */
public final class PackagedApp implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(5);
    private static final Duration LEAVING = Duration.ofSeconds(60);

    private final Path data;
    private final Ports ports;
    private final Process process;
    private final Path output;

    private PackagedApp(Path data, Ports ports, Process process, Path output) {
        this.data = data;
        this.ports = ports;
        this.process = process;
        this.output = output;
    }

    /** Where the packaged jar is; without one the test is skipped. */
    public static Path jar() {
        String jar = System.getProperty("jobhunt.test.jar");
        assumeTrue(jar != null && Files.exists(Path.of(jar)), "no packaged jar: system property jobhunt.test.jar");
        return Path.of(jar);
    }

    /** For trying a change out: a class path to run in place of the packaged jar. */
    private static List<String> program() {
        String classes = System.getProperty("jobhunt.test.classpath");
        return classes == null
                ? List.of("-jar", jar().toString())
                : List.of("-cp", classes, "io.jobhunt.JobHuntTracker");
    }

    /** Starts the jar and does not wait for it. */
    public static PackagedApp launch(Path data, Ports ports, String... arguments) throws IOException {
        return launch(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"), data, ports, arguments);
    }

    public static PackagedApp launch(List<String> jvm, Path data, Ports ports, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(program());
        command.add("--jobhunt.data-dir=" + data);
        command.addAll(ports.arguments());
        // A poll of an empty queue would hold up each orderly end for the usual twenty seconds.
        command.add("--jobhunt.queues.wait-seconds=1");
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("job-hunt-tracker", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start();
        return new PackagedApp(data, ports, process, output);
    }

    /** Starts the jar and waits until it answers. */
    public static PackagedApp start(Path data, Ports ports, String... arguments) throws IOException {
        return launch(data, ports, arguments).awaitHealthy();
    }

    public PackagedApp awaitHealthy() throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(baseUrl() + "/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            Await.until("the product answers", STARTING, () -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the product ended with " + process.exitValue() + ":\n" + output());
                }
                try {
                    return client.send(health, BodyHandlers.ofString()).body().contains("\"healthy\"");
                } catch (IOException e) {
                    return false;
                }
            });
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + ports.server();
    }

    public Ports ports() {
        return ports;
    }

    public Path data() {
        return data;
    }

    public Process process() {
        return process;
    }

    public Database database() {
        return new Database(ports.postgres());
    }

    /** Everything it has written so far. */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Waits for the process to end by itself. @return its exit code */
    public int awaitExit() throws InterruptedException, IOException {
        if (!process.waitFor(STARTING.toSeconds(), TimeUnit.SECONDS)) {
            close();
            throw new AssertionError("still running:\n" + output());
        }
        return process.exitValue();
    }

    /** Kills the JVM and nothing else: its database server lives on, as after the kernel's out-of-memory killer. */
    public void killJvm() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(LEAVING.toSeconds(), TimeUnit.SECONDS);
    }

    /** The pid of the database server, if one is running on this data directory. */
    public static Optional<ProcessHandle> postmaster(Path data) {
        Path folder = data.resolve("postgres");
        Path pidFile = folder.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            Path workingDirectory = Path.of("/proc", Long.toString(pid), "cwd");
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> isSame(workingDirectory, folder));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the process and leaves what it may have met on its data directory alone. */
    public void closeAlone() throws IOException, InterruptedException {
        killJvm();
        Files.deleteIfExists(output);
    }

    /** Ends the process in the ordinary way, else by force; a database server left on this data directory as well. */
    @Override
    public void close() throws IOException {
        try {
            process.destroy();
            if (!process.waitFor(LEAVING.toSeconds(), TimeUnit.SECONDS)) {
                killJvm();
            }
            Optional<ProcessHandle> left = postmaster(data);
            if (left.isPresent()) {
                left.get().destroy();
                left.get().onExit().get(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            postmaster(data).ifPresent(ProcessHandle::destroyForcibly);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}

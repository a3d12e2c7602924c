package io.jobhunt.bench;

import io.jobhunt.app.Api;
import io.jobhunt.app.Database;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.replay.ReplaySite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole durable pipeline on this machine: the packaged product with its embedded services against a career site in
 * a process of its own, politeness off. Each size gets a fresh data directory and a fresh JVM, and two runs: everything
 * is new, then nothing has changed. How to start it stands in {@code docs/benchmarks.md}.
 *
 * <p>Arguments are {@code name=value}: {@code sizes} (postings of the board, several with commas), {@code bytes} of a
 * page, {@code jvm} and {@code app} (further arguments for the product, separated by spaces), {@code runs},
 * {@code noise}, {@code threads} (CPU by thread), {@code metrics} (a regular expression: lines to print of the
 * product's metrics), {@code label}.
 */
public final class PipelineBenchmark {

    static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC", "-Xmx768m");
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(20);

    private final Map<String, String> options;

    private PipelineBenchmark(Map<String, String> options) {
        this.options = options;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new PipelineBenchmark(options(args)).measureAll();
    }

    /** Arguments of the form {@code name=value}, by name. */
    static Map<String, String> options(String[] args) {
        return Arrays.stream(args)
                .map(arg -> arg.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, last) -> last));
    }

    private void measureAll() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "jar %.1f MiB, %d processors, load %s%n",
                Files.size(PackagedApp.jar()) / 1048576.0,
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).strip());
        System.out.println("| run | jobs | s | jobs/s | app CPU-s/1,000 | PostgreSQL | both | site |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String size : option("sizes", "1000,5000").split(",")) {
            measure(Integer.parseInt(size));
        }
    }

    private void measure(int size) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("job-hunt-bench");
        Process site = site();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(site.getInputStream(), StandardCharsets.UTF_8))) {
            String base = said.readLine();
            turn(base);
            long launched = System.nanoTime();
            try (PackagedApp app = PackagedApp.launch(jvm(), data, Ports.free(), arguments(base))) {
                app.awaitHealthy();
                double starting = (System.nanoTime() - launched) / 1e9;
                double startingCpu = ProcessCost.cpu(app.process().pid());
                ProcessHandle postgres = PackagedApp.postmaster(data).orElseThrow();
                Api api = Api.of(app);
                api.follow("bench-" + size);
                for (int run = 1; run <= Integer.parseInt(option("runs", "2")); run++) {
                    Measured measured = run(app, api, postgres, site, size);
                    System.out.println(measured.line(option("label", "") + " " + (run == 1 ? "first" : "unchanged")));
                    if (option("threads", "false").equals("true")) {
                        System.out.println("  threads: " + measured.threadsLine());
                    }
                }
                System.out.printf(
                        Locale.ROOT,
                        "  start-up %.1f s (%.1f CPU-s), peak %d MiB, PostgreSQL %d MiB, outcomes %s%n",
                        starting,
                        startingCpu,
                        ProcessCost.peakMib(app.process().pid()),
                        ProcessCost.mibOfTree(postgres),
                        app.database().counts("select status || ' ' || outcome, count(*) from jobs group by 1"));
                if (options.containsKey("metrics")) {
                    Pattern wanted = Pattern.compile(option("metrics", ""));
                    api.metrics(app.ports())
                            .lines()
                            .filter(line -> !line.startsWith("#")
                                    && wanted.matcher(line).find())
                            .forEach(line -> System.out.println("  " + line));
                }
            }
        } finally {
            site.destroy();
            delete(data);
        }
    }

    private Measured run(PackagedApp app, Api api, ProcessHandle postgres, Process site, int size) throws IOException {
        long pid = app.process().pid();
        Map<String, Double> threads = ProcessCost.cpuByThread(pid);
        double appBefore = ProcessCost.cpu(pid);
        double postgresBefore = ProcessCost.cpuOfTree(postgres);
        double siteBefore = ProcessCost.cpu(site.pid());
        String run = api.start();
        Database database = app.database();
        long begun = System.nanoTime();
        String state = "select status from ingestion_runs where id = '" + run + "'";
        // Once in a while, and by the key: watching must not cost what is measured.
        while (!database.rows(state).get(0).get("status").toString().matches("finished|error|aborted")) {
            if (System.nanoTime() - begun > LIMIT_NANOS) {
                throw new IllegalStateException("run " + run + " has not ended: " + api.status(run));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
        Measured measured = new Measured(
                size,
                seconds(database, run),
                ProcessCost.cpu(pid) - appBefore,
                ProcessCost.cpuOfTree(postgres) - postgresBefore,
                ProcessCost.cpu(site.pid()) - siteBefore,
                Measured.difference(threads, ProcessCost.cpuByThread(pid)));
        String end = database.rows(state).get(0).get("status").toString();
        if (!end.equals("finished")) {
            throw new IllegalStateException("run " + run + " ended as " + end + ": " + api.status(run));
        }
        return measured;
    }

    private static double seconds(Database database, String run) {
        return ((Number) database.rows("select extract(epoch from finished_at - created_at)::float8 as s"
                                + " from ingestion_runs where id = '" + run + "'")
                        .get(0)
                        .get("s"))
                .doubleValue();
    }

    private Process site() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplaySite.class.getName(),
                        "0",
                        option("bytes", "25000"))
                .redirectError(Redirect.INHERIT)
                .start();
    }

    private void turn(String base) {
        try (InputStream answer = URI.create(base + "/_replay?noise=" + option("noise", "true"))
                .toURL()
                .openStream()) {
            answer.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> jvm() {
        String jvm = option("jvm", "");
        return jvm.isEmpty() ? JVM : List.of(jvm.split(" "));
    }

    private String[] arguments(String base) {
        List<String> arguments = new ArrayList<>(List.of(
                "--jobhunt.sources.greenhouse.base-url=" + base,
                "--jobhunt.crawl.default-rate=0",
                "--jobhunt.listing.requests.rate=0"));
        String more = option("app", "");
        if (!more.isEmpty()) {
            arguments.addAll(List.of(more.split(" ")));
        }
        return arguments.toArray(String[]::new);
    }

    private String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

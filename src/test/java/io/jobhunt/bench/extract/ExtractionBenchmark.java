package io.jobhunt.bench.extract;

import io.jobhunt.extract.Extraction;
import io.jobhunt.extract.ListingHints;
import io.jobhunt.extract.PageReader;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Extracted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Parse, read and extract, per page, with the bytes allocated. Run {@code main}; the recordings' folder is the first
 * argument, {@code cpu} as the second prints processor times only. {@code structured}: about 80 KB each with JSON-LD; {@code loose}: pages without structured data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExtractionBenchmark {

    @Param({"structured", "loose"})
    public String kind;

    @Param("")
    public String recordings;

    private final PageReader reader = new PageReader();
    private final Extraction extraction = new Extraction();
    private List<RawPage> pages;
    private int next;

    @Setup
    public void load() throws IOException {
        boolean structured = kind.equals("structured");
        Path folder = Path.of(recordings, "html", structured ? "builtin" : "bananalyzer");
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .map(ExtractionBenchmark::page)
                    .filter(page -> !structured
                            || page.text().length() > 75_000 && page.text().length() < 85_000)
                    .toList();
        }
    }

    @Benchmark
    public Extracted page() {
        RawPage page = pages.get(next++ % pages.size());
        return extraction.extract(reader.read(page, Optional.empty()), page, ListingHints.NONE);
    }

    private static RawPage page(Path file) {
        try {
            return new RawPage(URI.create("https://jobs.example.com/1"), "text/html", Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time per page, which a busy machine does not distort as it does the wall clock. */
    private static void printProcessorTime(String kind, String recordings) throws IOException {
        ExtractionBenchmark benchmark = new ExtractionBenchmark();
        benchmark.kind = kind;
        benchmark.recordings = recordings;
        benchmark.load();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[2_000];
        for (int i = -3_000; i < nanos.length; i++) {
            long before = threads.getCurrentThreadCpuTime();
            if (benchmark.page() == null) {
                throw new IllegalStateException("nothing extracted");
            }
            if (i >= 0) {
                nanos[i] = threads.getCurrentThreadCpuTime() - before;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: %d pages, processor time p50 %.2f ms, p90 %.2f ms, p99 %.2f ms%n",
                kind, benchmark.pages.size(), nanos[1_000] / 1e6, nanos[1_800] / 1e6, nanos[1_980] / 1e6);
    }

    public static void main(String[] args) throws RunnerException, IOException {
        String recordings = args.length > 0 ? args[0] : "../shared/recordings";
        printProcessorTime("structured", recordings);
        printProcessorTime("loose", recordings);
        if (args.length > 1 && args[1].equals("cpu")) {
            return;
        }
        new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getSimpleName())
                        .param("recordings", recordings)
                        .forks(1)
                        .warmupIterations(3)
                        .measurementIterations(3)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}

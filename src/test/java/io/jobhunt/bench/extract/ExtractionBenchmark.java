package io.jobhunt.bench.extract;

import io.jobhunt.extract.Extracted;
import io.jobhunt.extract.Extraction;
import io.jobhunt.extract.ListingHints;
import io.jobhunt.extract.PageReader;
import io.jobhunt.extract.RawPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * argument. {@code structured}: about 80 KB each with JSON-LD; {@code loose}: pages without structured data.
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

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getSimpleName())
                        .param("recordings", args.length > 0 ? args[0] : "../shared/recordings")
                        .forks(1)
                        .warmupIterations(3)
                        .measurementIterations(3)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}

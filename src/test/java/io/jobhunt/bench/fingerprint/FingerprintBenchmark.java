package io.jobhunt.bench.fingerprint;

import io.jobhunt.Recordings;
import io.jobhunt.crawl.change.ChangeDecision;
import io.jobhunt.crawl.change.ChangeDetector;
import io.jobhunt.crawl.change.Fingerprinted;
import io.jobhunt.crawl.change.Fingerprinter;
import io.jobhunt.extract.PageContent;
import io.jobhunt.extract.PageReader;
import io.jobhunt.extract.maintext.MainText;
import io.jobhunt.page.RawPage;
import io.jobhunt.postings.Fingerprint;
import io.jobhunt.postings.FingerprintParts;
import io.jobhunt.postings.LastExtraction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What deciding about a recorded page of 70 to 90 KB costs, part by part. Run the main method with the recordings'
 * folder in the environment; the whole decision is {@code mainText + fingerprint + decide}, {@code parse} comes on top.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FingerprintBenchmark {

    /** Whether the pages keep their JSON-LD. */
    @Param({"true", "false"})
    public boolean structured;

    private record Prepared(
            RawPage page,
            Document parsed,
            PageContent content,
            String mainText,
            Object tokens,
            Object masked,
            Fingerprinted.Compared compared) {}

    private final Fingerprinter fingerprinter = new Fingerprinter();
    private final ChangeDetector detector =
            new ChangeDetector(Clock.systemUTC(), Duration.ofDays(30), ChangeDetector.USUALLY_NEAR);
    private List<Prepared> pages;
    private LastExtraction last;
    private int turn;
    private Prepared next;
    private Document fresh;

    @Setup
    public void read() throws IOException {
        try (Stream<Path> files = Files.list(Recordings.path("html/builtin"))) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .map(FingerprintBenchmark::text)
                    .filter(html -> html.length() >= 70_000 && html.length() <= 90_000)
                    .map(html -> structured ? html : html.replace("application/ld", "text/"))
                    .map(this::prepare)
                    .toList();
        }
        Fingerprint other = new Fingerprint(1, 2, 3, 500, Fingerprint.VERSION);
        last = new LastExtraction(other, 1, Instant.now());
    }

    private Prepared prepare(String html) {
        RawPage page = new RawPage(URI.create("https://jobs.example/1"), "text/html", html);
        PageContent content = new PageReader().read(page, Optional.empty());
        Object tokens = FingerprintParts.tokens(content.mainText());
        return new Prepared(
                page,
                Jsoup.parse(html),
                content,
                content.mainText(),
                tokens,
                FingerprintParts.masked(tokens),
                (Fingerprinted.Compared) fingerprinter.fingerprint(page, content, null));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Setup(Level.Invocation)
    public void takeTurns() {
        next = pages.get(turn++ % pages.size());
        fresh = next.parsed.clone();
    }

    @Benchmark
    public Document parse() {
        return Jsoup.parse(next.page.text());
    }

    @Benchmark
    public Object mainText() {
        return MainText.find(fresh);
    }

    @Benchmark
    public Object tokens() {
        return FingerprintParts.tokens(next.mainText);
    }

    @Benchmark
    public Object masks() {
        return FingerprintParts.masked(next.tokens);
    }

    @Benchmark
    public long simHash() {
        return FingerprintParts.simHash(next.masked);
    }

    @Benchmark
    public Object visibleText() {
        return FingerprintParts.visibleText(next.page.text());
    }

    /** Everything beyond parsing and main text: all three hashes, phrases, suspicion. */
    @Benchmark
    public Fingerprinted fingerprint() {
        return fingerprinter.fingerprint(next.page, next.content, "Senior Engineer");
    }

    @Benchmark
    public ChangeDecision decide() {
        return detector.decide(last, 1, next.compared);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(FingerprintBenchmark.class.getName() + ".*")
                        .build())
                .run();
    }
}

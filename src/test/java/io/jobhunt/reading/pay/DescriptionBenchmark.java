package io.jobhunt.reading.pay;

import io.jobhunt.extract.sanitise.Sanitiser;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.words.Languages;
import io.jobhunt.reading.words.PlainText;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one description of 20 KB costs. Run by hand: {@code mvn test-compile}, then {@code java -cp <test class path>
 * org.openjdk.jmh.Main DescriptionBenchmark -prof gc}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class DescriptionBenchmark {

    private String html;
    private String cleanHtml;
    private String text;

    @Setup
    public void description() {
        StringBuilder description = new StringBuilder();
        for (int section = 1; description.length() < 20_000; section++) {
            description
                    .append("<h2 class=\"section\">What you will do in part ")
                    .append(section)
                    .append(
                            "</h2><p style=\"color:#333\">You work with <strong>12 engineers</strong> in 3 offices on systems that serve")
                    .append(
                            " 2,500,000 users; we raised $40 million and grew 35% since 2019. See <a href=\"https://jobs.example.com/")
                    .append(section)
                    .append(
                            "?ref=a&amp;b=2\" target=\"_blank\">this page</a>.</p><ul><li><span>5+ years of experience</span></li>")
                    .append(
                            "<li>Budget of $500 per year for books</li><li>25 days&nbsp;off &amp; a 401(k) match of 4%</li></ul>");
        }
        html = description
                .append("<p>The salary range for this role is $120,000 - $150,000 per year.</p>")
                .toString();
        cleanHtml = Sanitiser.clean(html);
        text = PlainText.of(html);
    }

    @Benchmark
    public String cleanForeignHtml() {
        return Sanitiser.clean(html);
    }

    @Benchmark
    public String cleanAgainOnTheWayOut() {
        return Sanitiser.clean(cleanHtml);
    }

    @Benchmark
    public String plainText() {
        return PlainText.of(html);
    }

    @Benchmark
    public Optional<Salary> payInText() {
        return Salaries.inText(text);
    }

    @Benchmark
    public String language() {
        return Languages.detect(text);
    }
}

package io.jobhunt.extract;

import io.jobhunt.Roles;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.Posting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What extraction is made of, for tests that need no database. */
public final class ExtractSteps {

    private static final Posting POSTING = new Posting(
            "Engineer",
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            "<p>Builds things.</p>",
            "Builds things.",
            null,
            Map.of());

    private ExtractSteps() {}

    /** Of a process that crawls and extracts. */
    public static ReadPages readPages() {
        return new ReadPages(new Roles(Set.of("crawl", "extract")));
    }

    /** Whether the page is kept for extraction in this process. */
    public static boolean isKept(ReadPages pages, String key) {
        return pages.take(key).isPresent();
    }

    /** Of an ordinary process. */
    public static ReadingLimit readingLimit(Duration limit) {
        return new ReadingLimit(new ReadingSettings(limit, 4), event -> {}, new SimpleMeterRegistry());
    }

    /** Notes a result for each page of the batch, in place of the reading. */
    public static void readAll(ExtractBatch batch, BooleanSupplier fails) {
        batch.pages()
                .forEach(page -> batch.complete(
                        page.task(),
                        fails.getAsBoolean()
                                ? new ExtractResult.Failed("Nothing could be read.")
                                : new ExtractResult.Read(POSTING)));
    }

    /** The n-th message of a run; its receipt is its number. */
    static Received<ExtractMessage> received(int n) {
        return new Received<>(
                new ExtractMessage(new UUID(0, n), new UUID(1, 0), 3), "message-" + n, Integer.toString(n));
    }

    /** The n-th page of a run. */
    static ExtractTask task(int n) {
        return new ExtractTask(
                received(n), new CareerSite("greenhouse", "acme"), "raw/" + n + ".html", ListingHints.NONE);
    }
}

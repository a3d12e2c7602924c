package io.jobhunt.extract;

import io.jobhunt.Roles;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.reading.CareerSite;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** What extraction is made of, for tests that need no database. */
public final class ExtractSteps {

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

package io.jobhunt.crawl;

import io.jobhunt.Failpoint;
import io.jobhunt.LogContext;
import io.jobhunt.crawl.change.ChangeDetector;
import io.jobhunt.crawl.fetch.FetchOutcome;
import io.jobhunt.crawl.fetch.PageFetcher;
import io.jobhunt.extract.Extraction;
import io.jobhunt.politeness.InFlight;
import io.jobhunt.politeness.Politeness;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a page's host for it, in a slot of that host and not later than its turn allows. */
@Component("pageVisitor")
public class PageVisitor {

    private final CareerSiteKinds kinds;
    private final PageFetcher fetcher;
    private final ChangeDetector changes;
    private final Politeness politeness;
    private final CrawlMetrics metrics;
    private final Clock clock;
    private final InFlight inFlight;

    PageVisitor(
            CareerSiteKinds kinds,
            PageFetcher fetcher,
            ChangeDetector changes,
            Politeness politeness,
            CrawlMetrics metrics,
            Clock clock) {
        this.kinds = kinds;
        this.fetcher = fetcher;
        this.changes = changes;
        this.politeness = politeness;
        this.metrics = metrics;
        this.clock = clock;
        this.inFlight = new InFlight(clock);
    }

    /** @return a {@link FetchedPage}, or a {@link CrawledPage} to be sent back to the queue */
    public PageStep visit(PageFetch fetch) {
        PageTask task = fetch.task();
        String host = fetch.visit().host();
        CareerSiteKind kind = kinds.named(task.site().kind());
        try (LogContext ignored = task.logged()) {
            Optional<FetchOutcome> outcome = inFlight.within(
                    host,
                    politeness.maxInFlight(fetch.visit()),
                    politeness.slotPatience(fetch.visit()),
                    () -> fetch(fetch, task, kind));
            return outcome.isPresent()
                    ? new FetchedPage(task, kind, host, outcome.get())
                    : new CrawledPage(
                            task,
                            new CrawlResult.Later(Duration.ofSeconds(1), false, "no slot at the host in its turn"));
        }
    }

    public boolean wasAnswered(PageStep step) {
        return step instanceof FetchedPage;
    }

    /** Null when the page's turn was missed. */
    private FetchOutcome fetch(PageFetch fetch, PageTask task, CareerSiteKind kind) {
        fetcher.askRobots(fetch.request(), kind.name());
        Instant asked = clock.instant();
        // The last moment before the request: what came before, a wait for a slot among it, takes any time.
        if (fetch.hasMissedItsTurn(asked)) {
            return null;
        }
        boolean conditional = task.lastExtraction() != null
                && changes.mayCompare(task.lastExtraction(), Extraction.EXTRACTOR_VERSION);
        FetchOutcome outcome = fetcher.fetch(
                fetch.request(),
                kind.name(),
                task.posting().externalId(),
                conditional ? task.etag() : null,
                conditional ? task.lastModified() : null);
        Failpoint.reached("crawl.page-fetched");
        metrics.fetched(fetch.visit().host(), outcome, Duration.between(asked, clock.instant()));
        return outcome;
    }
}

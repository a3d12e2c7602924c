package io.jobhunt.crawl;

import io.jobhunt.Failpoint;
import io.jobhunt.LogContext;
import io.jobhunt.crawl.fetch.FetchOutcome;
import io.jobhunt.crawl.fetch.PageFetcher;
import io.jobhunt.crawl.fingerprint.ChangeDecision;
import io.jobhunt.crawl.fingerprint.ChangeDetector;
import io.jobhunt.crawl.fingerprint.Fingerprinter;
import io.jobhunt.crawl.fingerprint.Look;
import io.jobhunt.crawl.politeness.InFlight;
import io.jobhunt.crawl.politeness.Politeness;
import io.jobhunt.crawl.politeness.Politeness.Visited;
import io.jobhunt.extract.Extraction;
import io.jobhunt.extract.PageContent;
import io.jobhunt.extract.PageReader;
import io.jobhunt.extract.ReadPages;
import io.jobhunt.extract.ReadPages.ReadPage;
import io.jobhunt.pages.RawPages;
import io.jobhunt.pages.RawPages.StoredPage;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.CareerSiteKinds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches one page, decides whether it has changed, and stores it if it has. */
@Component("pageCrawler")
public class PageCrawler {

    private static final Logger log = LoggerFactory.getLogger(PageCrawler.class);

    private final CareerSiteKinds kinds;
    private final PageFetcher fetcher;
    private final ChangeDetector changes;
    private final RetryPolicy retries;
    private final RawPages pages;
    private final ReadPages readPages;
    private final Politeness politeness;
    private final CrawlMetrics metrics;
    private final Clock clock;
    private final InFlight inFlight;
    private final PageReader reader = new PageReader();
    private final Fingerprinter fingerprinter = new Fingerprinter();

    PageCrawler(
            CareerSiteKinds kinds,
            PageFetcher fetcher,
            ChangeDetector changes,
            RetryPolicy retries,
            RawPages pages,
            ReadPages readPages,
            Politeness politeness,
            CrawlMetrics metrics,
            Clock clock) {
        this.kinds = kinds;
        this.fetcher = fetcher;
        this.changes = changes;
        this.retries = retries;
        this.pages = pages;
        this.readPages = readPages;
        this.politeness = politeness;
        this.metrics = metrics;
        this.clock = clock;
        this.inFlight = new InFlight(clock);
    }

    /** Fetches the page; failures of the store are thrown, so that the message comes back. */
    public CrawledPage crawl(PageFetch fetch) {
        PageTask task = fetch.task();
        try (LogContext ignored = LogContext.of(
                task.runId(), task.jobId(), task.received().message().company())) {
            CareerSiteKind kind = kinds.named(task.site().kind());
            // The slot is for the request alone: reading and storing what came of it is no business of the host.
            Optional<FetchOutcome> outcome = inFlight.within(
                    fetch.visit().host(),
                    politeness.maxInFlight(fetch.visit()),
                    politeness.slotPatience(fetch.visit()),
                    () -> fetch(fetch, task, kind));
            if (outcome.isEmpty()) {
                return new CrawledPage(
                        task, new CrawlResult.Later(Duration.ofSeconds(1), false, "no slot at the host in its turn"));
            }
            CrawlResult result = result(task, kind, outcome.get());
            if (result instanceof CrawlResult.Failed failed) {
                log.info("not crawled: {}", failed.message());
            }
            return new CrawledPage(task, result, new Visited(fetch.visit().host(), outcome.get()));
        }
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
                conditional ? task.etag() : null,
                conditional ? task.lastModified() : null);
        Failpoint.reached("crawl.page-fetched");
        metrics.fetched(fetch.visit().host(), outcome, Duration.between(asked, clock.instant()));
        return outcome;
    }

    private CrawlResult result(PageTask task, CareerSiteKind kind, FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return compare(task, kind, fetched);
        }
        if (outcome instanceof FetchOutcome.NotModified) {
            return new CrawlResult.Unchanged(null, null, "not-modified", -1);
        }
        if (outcome instanceof FetchOutcome.Gone) {
            return new CrawlResult.Gone();
        }
        if (outcome instanceof FetchOutcome.Redirected redirected) {
            return new CrawlResult.Failed("The page leads elsewhere, to " + redirected.to()
                    + ". The company still lists the posting, so it is kept as it was.");
        }
        if (outcome instanceof FetchOutcome.Refused refused) {
            return new CrawlResult.Failed(refused.reason());
        }
        if (outcome instanceof FetchOutcome.Busy busy) {
            return later(task, "The site is busy.", busy.pause());
        }
        FetchOutcome.Failed failed = (FetchOutcome.Failed) outcome;
        return failed.transientFailure() ? later(task, failed.reason(), null) : new CrawlResult.Failed(failed.reason());
    }

    private CrawlResult compare(PageTask task, CareerSiteKind kind, FetchOutcome.Fetched fetched) {
        PageContent content = reader.read(fetched.page(), kind.read(task.site(), fetched.page()));
        Look look = fingerprinter.look(fetched.page(), content, task.posting().title());
        if (look instanceof Look.Suspect suspect) {
            return later(
                    task, "The answer is no posting: " + suspect.suspicion().label() + ".", null);
        }
        Look.Compared compared = (Look.Compared) look;
        ChangeDecision decision = changes.decide(task.lastExtraction(), Extraction.EXTRACTOR_VERSION, compared);
        String reason = decision.reason().label();
        metrics.decided(reason);
        if (!decision.changed()) {
            return new CrawlResult.Unchanged(fetched.etag(), fetched.lastModified(), reason, decision.distance());
        }
        String key = pages.put(
                task.runId(),
                task.jobId(),
                new StoredPage(fetched.page().url(), fetched.contentType(), fetched.body()));
        Failpoint.reached("crawl.page-stored");
        readPages.keep(
                key,
                new ReadPage(fetched.page(), content, compared.fingerprint().contentHash()));
        return new CrawlResult.Stored(
                key, compared.fingerprint(), fetched.etag(), fetched.lastModified(), reason, decision.distance());
    }

    private CrawlResult later(PageTask task, String reason, Duration asked) {
        return retries.delay(task.attempts(), asked)
                .<CrawlResult>map(delay -> new CrawlResult.Later(delay, true, reason))
                .orElseGet(() -> new CrawlResult.Failed(
                        reason + " Tried " + (task.attempts() + 1) + " times; the next run tries again."));
    }
}

package io.jobhunt.crawl;

import io.jobhunt.Failpoint;
import io.jobhunt.LogContext;
import io.jobhunt.crawl.change.ChangeDecision;
import io.jobhunt.crawl.change.ChangeDetector;
import io.jobhunt.crawl.change.Fingerprinted;
import io.jobhunt.crawl.change.Fingerprinter;
import io.jobhunt.crawl.change.PageSuspicion;
import io.jobhunt.crawl.fetch.FetchOutcome;
import io.jobhunt.extract.Extraction;
import io.jobhunt.extract.PageContent;
import io.jobhunt.extract.PageReader;
import io.jobhunt.extract.ReadPages;
import io.jobhunt.extract.ReadPages.ReadPage;
import io.jobhunt.extract.ReadingLimit;
import io.jobhunt.extract.ReadingTooLong;
import io.jobhunt.page.PageObject;
import io.jobhunt.page.RawPage;
import io.jobhunt.page.RawPages;
import io.jobhunt.page.StoredPage;
import io.jobhunt.sourcing.CareerSiteKind;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides what a host's answer means for the job: changed, and then the page is to be stored, unchanged, gone, later, failed. */
@Component("pageComparison")
public class PageComparison {

    private static final Logger log = LoggerFactory.getLogger(PageComparison.class);

    private final ChangeDetector changes;
    private final RetryPolicy retries;
    private final RawPages pages;
    private final ReadPages readPages;
    private final ScriptDrawnSites scriptDrawn;
    private final CrawlMetrics metrics;
    private final ReadingLimit limit;
    private final PageReader reader = new PageReader();
    private final Fingerprinter fingerprinter = new Fingerprinter();

    PageComparison(
            ChangeDetector changes,
            RetryPolicy retries,
            RawPages pages,
            ReadPages readPages,
            ScriptDrawnSites scriptDrawn,
            CrawlMetrics metrics,
            ReadingLimit limit) {
        this.changes = changes;
        this.retries = retries;
        this.pages = pages;
        this.readPages = readPages;
        this.scriptDrawn = scriptDrawn;
        this.metrics = metrics;
        this.limit = limit;
    }

    /** @return a {@link ChangedPage} to be stored, or a {@link CrawledPage} */
    public PageStep compare(FetchedPage fetched) {
        PageTask task = fetched.task();
        try (LogContext ignored = task.logged()) {
            if (fetched.outcome() instanceof FetchOutcome.Fetched page) {
                return compare(fetched, page);
            }
            return crawled(fetched, result(task, fetched.outcome()));
        }
    }

    public boolean hasChanged(PageStep step) {
        return step instanceof ChangedPage;
    }

    /** The page is in the store; only then may its job say so. */
    public CrawledPage stored(ChangedPage changed) {
        Failpoint.reached("crawl.page-stored");
        readPages.keep(changed.object().key(), changed.read());
        return new CrawledPage(changed.task(), changed.result(), changed.visit());
    }

    private static CrawledPage crawled(FetchedPage fetched, CrawlResult result) {
        if (result instanceof CrawlResult.Failed failed) {
            log.info("not crawled: {}", failed.message());
        }
        return new CrawledPage(fetched.task(), result, fetched.visit());
    }

    private CrawlResult result(PageTask task, FetchOutcome outcome) {
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

    /** What a page says, and what it looks like. */
    private record Read(PageContent content, Fingerprinted fingerprinted) {}

    private Read read(PageTask task, CareerSiteKind kind, RawPage page) {
        PageContent content = reader.read(page, kind.read(task.site(), page));
        return new Read(
                content, fingerprinter.fingerprint(page, content, task.posting().title()));
    }

    private PageStep compare(FetchedPage answer, FetchOutcome.Fetched fetched) {
        try {
            Read read = limit.within(() -> read(answer.task(), answer.kind(), fetched.page()));
            return compare(answer, fetched, read.content(), read.fingerprinted());
        } catch (ReadingTooLong tooLong) {
            return crawled(answer, new CrawlResult.Failed(tooLong.getMessage()));
        }
    }

    private PageStep compare(
            FetchedPage answer, FetchOutcome.Fetched fetched, PageContent content, Fingerprinted fingerprinted) {
        PageTask task = answer.task();
        if (fingerprinted instanceof Fingerprinted.Suspect suspect) {
            if (suspect.suspicion() == PageSuspicion.EMPTY && !fetched.page().isJson()) {
                // The next attempt, and those of its neighbours, ask for the posting as data.
                scriptDrawn.add(task.site());
            }
            if (suspect.suspicion() == PageSuspicion.CLOSED) {
                return crawled(
                        answer,
                        new CrawlResult.Failed(
                                "The page says that the posting is closed. The company still lists it, so"
                                        + " it is kept as it was."));
            }
            return crawled(
                    answer,
                    later(
                            task,
                            "The answer is no posting: " + suspect.suspicion().label() + ".",
                            null));
        }
        Fingerprinted.Compared compared = (Fingerprinted.Compared) fingerprinted;
        ChangeDecision decision = changes.decide(task.lastExtraction(), Extraction.EXTRACTOR_VERSION, compared);
        String reason = decision.reason().label();
        metrics.decided(reason);
        if (!decision.changed()) {
            return crawled(
                    answer,
                    new CrawlResult.Unchanged(fetched.etag(), fetched.lastModified(), reason, decision.distance()));
        }
        PageObject object = pages.object(
                task.runId(),
                task.jobId(),
                new StoredPage(fetched.page().url(), fetched.contentType(), fetched.body()));
        return new ChangedPage(
                task,
                object,
                new ReadPage(fetched.page(), content),
                new CrawlResult.Stored(
                        object.key(),
                        compared.fingerprint(),
                        fetched.etag(),
                        fetched.lastModified(),
                        reason,
                        decision.distance()),
                answer.visit());
    }

    private CrawlResult later(PageTask task, String reason, Duration asked) {
        return retries.delay(task.attempts(), asked)
                .<CrawlResult>map(delay -> new CrawlResult.Later(delay, true, reason))
                .orElseGet(() -> new CrawlResult.Failed(
                        reason + " Tried " + (task.attempts() + 1) + " times; the next run tries again."));
    }
}

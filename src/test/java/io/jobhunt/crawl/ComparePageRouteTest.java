package io.jobhunt.crawl;

import static io.jobhunt.crawl.CrawlSteps.RUN;
import static io.jobhunt.crawl.CrawlSteps.fetched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.jobhunt.crawl.change.ChangeDetector;
import io.jobhunt.crawl.fetch.FetchOutcome;
import io.jobhunt.extract.EndlessReader;
import io.jobhunt.extract.ExtractSteps;
import io.jobhunt.extract.Extraction;
import io.jobhunt.extract.ReadPages;
import io.jobhunt.page.PageObjects;
import io.jobhunt.page.RawPage;
import io.jobhunt.page.RawPages;
import io.jobhunt.postings.LastExtraction;
import io.jobhunt.routes.RouteTestSupport;
import io.jobhunt.sourcing.CareerSiteKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From what a host answered to what is to be settled, with the product's own comparison. */
class ComparePageRouteTest extends RouteTestSupport {

    private static final URI FINAL = URI.create("https://jobs.example.com/1/engineer");
    /** Of the run, the job and the page as it was answered. */
    private static final String KEY = "raw/" + RUN + "/" + new UUID(0, 1) + "-57dff2cda3f43613612b5c9db6fe68a0.html";

    private static final String HTML =
            """
            <html><head><title>Engineer</title><script type="application/ld+json">
            {"@context":"https://schema.org","@type":"JobPosting","title":"Engineer","datePosted":"2026-10-01",
             "description":"You build what others describe, and describe what you have built, with five colleagues."}
            </script></head><body><h1>Engineer</h1>
            <p>You build what others describe, and describe what you have built, with five colleagues.</p></body></html>
            """;

    private final ExecutorService readers = Executors.newFixedThreadPool(1);
    private final RawPages rawPages = PageObjects.rawPages();
    private final ReadPages readPages = ExtractSteps.readPages();
    private final EndlessReader endless = new EndlessReader();
    private final List<String> order = new ArrayList<>();

    ComparePageRouteTest() {
        super("crawl-compare-page");
    }

    @Override
    protected Map<String, Object> beans() {
        return Map.of(
                "crawlReaders",
                readers,
                "pageComparison",
                new PageComparison(
                        new ChangeDetector(Clock.systemUTC(), Duration.ofDays(30), ChangeDetector.USUALLY_NEAR),
                        new RetryPolicy(new RetrySettings(4, Duration.ofSeconds(4), 3, Duration.ofMinutes(10))),
                        rawPages,
                        readPages,
                        new ScriptDrawnSites(),
                        new CrawlMetrics(new SimpleMeterRegistry()),
                        ExtractSteps.readingLimit(Duration.ofSeconds(3))));
    }

    @AfterEach
    void letEndlessReadingsEnd() {
        endless.end();
    }

    @AfterEach
    void stopReaders() {
        readers.shutdownNow();
    }

    @Test
    void aChangedPageIsStoredWithAllThatIsNeededToReadItAgain() {
        compare(answered());

        assertThat(bucket().getExchanges()).hasSize(1);
        Message stored = bucket().getExchanges().get(0).getIn();
        assertThat(stored.getHeaders())
                .contains(
                        entry("CamelAwsS3Key", KEY),
                        entry("CamelAwsS3ContentType", "text/html; charset=utf-8"),
                        entry("CamelAwsS3ContentEncoding", "gzip"),
                        entry("CamelAwsS3Metadata", Map.of("final-url", FINAL.toString())));
        assertThat(rawPages.open(
                                new ByteArrayInputStream(stored.getBody(byte[].class)),
                                "text/html",
                                Map.of("final-url", FINAL.toString()))
                        .body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(HTML);
    }

    @Test
    void aChangedPageIsSettledWhenItIsStored() {
        bucket().whenAnyExchangeReceived(exchange -> order.add("store"));
        neighbour("crawl-settle-pages").whenAnyExchangeReceived(exchange -> order.add("settle"));

        compare(answered());

        assertThat(order).containsExactly("store", "settle");
        CrawlResult.Stored result = (CrawlResult.Stored) settled().result();
        assertThat(result.s3Key()).isEqualTo(KEY);
        assertThat(result.etag()).isEqualTo("\"1\"");
        assertThat(settled().task()).isEqualTo(CrawlSteps.task(1));
        assertThat(ExtractSteps.isKept(readPages, KEY))
                .as("kept for extraction")
                .isTrue();
    }

    @Test
    void nothingIsSettledWhenThePageCannotBeStored() {
        bucket().whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("no store");
        });

        compare(answered());

        assertThat(bucket().getExchanges()).hasSize(1);
        assertThat(neighbour("crawl-settle-pages").getExchanges()).isEmpty();
    }

    @Test
    void aPageThatSaysWhatItSaidBeforeIsSettledAndNotStoredAgain() {
        compare(answered());
        CrawlResult.Stored before = (CrawlResult.Stored) settled().result();
        PageTask known = new PageTask(
                answered().task().received(),
                answered().task().site(),
                answered().task().posting(),
                0,
                new LastExtraction(
                        before.fingerprint(),
                        Extraction.EXTRACTOR_VERSION,
                        Clock.systemUTC().instant()),
                null,
                null);
        neighbour("crawl-settle-pages").reset();

        compare(new FetchedPage(
                known, answered().kind(), answered().host(), answered().outcome()));

        assertThat(settled().result()).isInstanceOf(CrawlResult.Unchanged.class);
        assertThat(bucket().getExchanges()).hasSize(1);
    }

    @Test
    void aPageThatTheHostCallsUnmodifiedIsSettledAndNotStored() {
        compare(fetched(1, new FetchOutcome.NotModified()));

        assertThat(settled().result()).isEqualTo(new CrawlResult.Unchanged(null, null, "not-modified", -1));
        assertThat(bucket().getExchanges()).isEmpty();
    }

    @Test
    void aPageThatIsGoneIsSettled() {
        compare(fetched(1, new FetchOutcome.Gone(404)));

        assertThat(settled().result()).isEqualTo(new CrawlResult.Gone());
        assertThat(settled().visit())
                .isEqualTo(fetched(1, new FetchOutcome.Gone(404)).visit());
    }

    @Test
    void aPageWhoseReadingNeverEndsFailsAndLeavesItsThreadToTheNext() {
        CareerSiteKind kind = endless.kind("greenhouse", "Engineer");
        // There is but one thread.
        compare(new FetchedPage(
                answered().task(), kind, answered().host(), answered().outcome()));
        assertThat(settled().result())
                .isEqualTo(new CrawlResult.Failed(
                        "Reading this page took longer than 3 s and was given up. Open the" + " posting at its site."));
        neighbour("crawl-settle-pages").reset();

        compare(answered());

        assertThat(settled().result()).isInstanceOf(CrawlResult.Stored.class);
    }

    private void compare(FetchedPage page) {
        template.sendBody("direct:crawl-compare-page", page);
    }

    private CrawledPage settled() {
        assertThat(neighbour("crawl-settle-pages").getExchanges()).hasSize(1);
        return neighbour("crawl-settle-pages").getExchanges().get(0).getIn().getBody(CrawledPage.class);
    }

    private static FetchedPage answered() {
        return fetched(
                1,
                new FetchOutcome.Fetched(
                        new RawPage(FINAL, "text/html", HTML),
                        HTML.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        "\"1\"",
                        null));
    }
}

package io.jobhunt.crawl;

import io.jobhunt.crawl.fetch.FetchOutcome;
import io.jobhunt.politeness.Visit;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Pages at each step of their way through the crawl. */
final class CrawlSteps {

    static final UUID RUN = new UUID(1, 0);

    private static final String HOST = "jobs.example.com";
    private static final CareerSiteKind KIND = new CareerSiteKinds().named("greenhouse");

    private CrawlSteps() {}

    /** The n-th page of the run, whose message's receipt is its number. */
    static PageTask task(int n) {
        String url = "https://" + HOST + "/" + n;
        return new PageTask(
                new Received<>(
                        new CrawlMessage(new UUID(0, n), RUN, 3, "acme", url), "message-" + n, Integer.toString(n)),
                new CareerSite("greenhouse", "acme"),
                new ListedPosting(Integer.toString(n), "Engineer", "Berlin", url),
                0,
                null,
                null,
                null);
    }

    /** At a host without a limit. */
    static PageFetch free(int n) {
        return fetch(n, Instant.EPOCH, null);
    }

    /** At a host with a limit. */
    static PageFetch limited(int n, Instant turn) {
        return fetch(n, turn, Duration.ofSeconds(1));
    }

    private static PageFetch fetch(int n, Instant turn, Duration grace) {
        PageTask task = task(n);
        return new PageFetch(
                task, PageRequest.html(URI.create(task.posting().url())), new Visit(HOST, "greenhouse"), turn, grace);
    }

    static FetchedPage fetched(int n, FetchOutcome outcome) {
        return new FetchedPage(task(n), KIND, HOST, outcome);
    }

    static CrawledPage crawled(int n, CrawlResult result) {
        return new CrawledPage(task(n), result);
    }

    /** To be tried again. */
    static CrawledPage later(int n) {
        return crawled(n, new CrawlResult.Later(Duration.ofSeconds(7), false, "not its turn yet"));
    }
}

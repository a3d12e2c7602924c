package io.jobhunt.crawl;

import io.jobhunt.crawl.fetch.FetchOutcome;
import io.jobhunt.politeness.Politeness.Visited;
import io.jobhunt.sourcing.CareerSiteKind;

/** A claimed page whose host was asked for it, and what it answered. */
public record FetchedPage(PageTask task, CareerSiteKind kind, String host, FetchOutcome outcome) implements PageStep {

    Visited visit() {
        return new Visited(host, outcome.hostAnswer());
    }
}

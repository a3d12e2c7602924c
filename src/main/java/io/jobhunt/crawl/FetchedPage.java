package io.jobhunt.crawl;

import io.jobhunt.crawl.politeness.Politeness.Visited;
import io.jobhunt.sourcing.CareerSiteKind;

/** A claimed page whose host was asked for it, and what it answered. */
public record FetchedPage(PageTask task, CareerSiteKind kind, Visited visit) implements PageStep {}

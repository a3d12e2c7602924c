package io.jobhunt.crawl;

/** What a claimed page has come to on its way through the crawl's routes, which part them by this. */
public sealed interface PageStep permits PageFetch, FetchedPage, CrawledPage {

    PageTask task();
}

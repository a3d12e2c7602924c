package io.jobhunt.crawl;

/** What a claimed page has come to on its way through the crawl. */
public sealed interface PageStep permits PageFetch, FetchedPage, ChangedPage, CrawledPage {

    PageTask task();
}

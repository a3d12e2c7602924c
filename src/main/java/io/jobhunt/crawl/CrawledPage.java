package io.jobhunt.crawl;

import io.jobhunt.politeness.Politeness.Visited;

/**
 * A claimed page and what became of it, to be settled.
 *
 * @param visit how its host answered, or null when it was not asked
 */
public record CrawledPage(PageTask task, CrawlResult result, Visited visit) implements PageStep {

    CrawledPage(PageTask task, CrawlResult result) {
        this(task, result, null);
    }
}

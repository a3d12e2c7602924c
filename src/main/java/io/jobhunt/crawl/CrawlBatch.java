package io.jobhunt.crawl;

import java.util.List;

/**
 * The claimed pages of one poll, parted by whether they may be fetched.
 *
 * @param fetches those that have a turn at their host
 * @param settled those that came to a result without being fetched
 */
record CrawlBatch(List<PageFetch> fetches, List<CrawledPage> settled) {}

package io.jobhunt.crawl;

import io.jobhunt.queues.Outgoing;
import java.util.List;

/**
 * Pages whose outcome is committed, and what follows from it.
 *
 * @param extract messages for those that were stored
 * @param again   messages for those that are to come back later
 */
public record SettledPages(List<CrawledPage> pages, List<Outgoing> extract, List<Outgoing> again) {}

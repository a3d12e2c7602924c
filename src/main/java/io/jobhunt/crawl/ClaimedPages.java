package io.jobhunt.crawl;

import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.Received;
import java.util.List;

/**
 * What a poll's messages came to.
 *
 * @param granted  the pages that this poll may fetch
 * @param obsolete messages that have nothing left to do: of an older epoch, of an ended run, of a job already crawled
 * @param extract  messages for those of the latter whose page is stored and waits
 */
public record ClaimedPages(List<PageTask> granted, List<Received<CrawlMessage>> obsolete, List<Outgoing> extract) {}

package io.jobhunt.crawl;

import io.jobhunt.LogContext;
import io.jobhunt.postings.LastExtraction;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import java.util.UUID;

/**
 * One claimed page: everything the crawl has to know of its job.
 *
 * @param attempts        how often it was tried before in this run
 * @param lastExtraction  the version that was last extracted, or null
 * @param etag            of that version, or null
 * @param lastModified    likewise
 */
public record PageTask(
        Received<CrawlMessage> received,
        CareerSite site,
        ListedPosting posting,
        int attempts,
        LastExtraction lastExtraction,
        String etag,
        String lastModified) {

    public UUID jobId() {
        return received.message().jobId();
    }

    public UUID runId() {
        return received.message().runId();
    }

    public int epoch() {
        return received.message().epoch();
    }

    /** Names the job in every line logged until it is closed. */
    LogContext logged() {
        return LogContext.of(runId(), jobId(), received.message().company());
    }
}

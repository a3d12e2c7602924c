package io.jobhunt.crawl;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jobhunt.crawl.fingerprint.Fingerprint;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.sourcing.CareerSite;
import io.jobhunt.sourcing.ListedPosting;
import java.time.Instant;
import java.util.UUID;

/**
 * One claimed page: everything the crawl has to know of its job.
 *
 * @param attempts        how often it was tried before in this run
 * @param lastExtracted   the fingerprint of the version that was last extracted, or null
 * @param extractorVersion of that version
 * @param extractedAt     of that version, or null
 */
public record PageTask(
        Received<CrawlMessage> received,
        CareerSite site,
        ListedPosting posting,
        int attempts,
        Fingerprint lastExtracted,
        int extractorVersion,
        Instant extractedAt,
        String etag,
        String lastModified) {

    public UUID jobId() {
        return received.message().jobId();
    }

    public UUID runId() {
        return received.message().runId();
    }

    @JsonProperty
    public int epoch() {
        return received.message().epoch();
    }
}

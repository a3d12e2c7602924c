package io.jobhunt.extract;

import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.reading.CareerSite;
import java.util.UUID;

/**
 * One stored page to be read.
 *
 * @param s3Key where it is
 * @param hints what the listing said of the posting
 */
public record ExtractTask(Received<ExtractMessage> received, CareerSite site, String s3Key, ListingHints hints) {

    public UUID jobId() {
        return received.message().jobId();
    }

    public UUID runId() {
        return received.message().runId();
    }

    public int epoch() {
        return received.message().epoch();
    }
}

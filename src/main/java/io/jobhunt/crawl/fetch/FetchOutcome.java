package io.jobhunt.crawl.fetch;

import io.jobhunt.page.RawPage;
import io.jobhunt.politeness.HostAnswer;
import java.net.URI;
import java.time.Duration;

/** What came of asking for one posting's page. */
public sealed interface FetchOutcome {

    /** What the host's next turns are to know of it. */
    default HostAnswer hostAnswer() {
        if (this instanceof Busy busy) {
            return new HostAnswer.Busy(busy.pause());
        }
        return this instanceof Failed failed && failed.transientFailure()
                ? new HostAnswer.Failing()
                : new HostAnswer.Useful();
    }

    /**
     * A page.
     *
     * @param page         decoded, with the address it finally came from
     * @param body         as it was sent, decompressed; not copied, so not to be changed
     * @param contentType  the header as it was sent, or what the body was recognised as
     * @param etag         to be asked with next time, or null
     * @param lastModified likewise
     */
    record Fetched(RawPage page, byte[] body, String contentType, String etag, String lastModified)
            implements FetchOutcome {}

    /** The page is still the one whose ETag or date was sent along. */
    record NotModified() implements FetchOutcome {}

    /** The site says that there is no such page.
     *
     * @param status 404 or 410
     */
    record Gone(int status) implements FetchOutcome {}

    /** The site sent us to something that is not this posting, such as the board: perhaps gone, but only the listing knows. */
    record Redirected(URI to) implements FetchOutcome {}

    /** The site does not want this page to be fetched (401, 403, 451, robots.txt). */
    record Refused(String reason) implements FetchOutcome {}

    /**
     * The site asks for a pause (429, 503), or could not say whether it wants to be crawled.
     *
     * @param pause how long, already capped; meant for the whole host
     */
    record Busy(Duration pause) implements FetchOutcome {}

    /**
     * No usable page.
     *
     * @param reason           for people
     * @param transientFailure whether asking again later makes sense
     */
    record Failed(String reason, boolean transientFailure) implements FetchOutcome {}
}

package io.jobhunt.crawl;

import io.jobhunt.postings.Fingerprint;
import java.time.Duration;

/** What became of one claimed page. */
public sealed interface CrawlResult {

    /** Changed (or new): the page is stored and waits for extraction. */
    record Stored(
            String s3Key, Fingerprint fingerprint, String etag, String lastModified, String decision, int distance)
            implements CrawlResult {}

    /** Unchanged since the last extraction, which stays valid. */
    record Unchanged(String etag, String lastModified, String decision, int distance) implements CrawlResult {}

    /** The page answers 404 or 410. */
    record Gone() implements CrawlResult {}

    /** Failed for good in this run. */
    record Failed(String message) implements CrawlResult {}

    /** To be tried again later: not the host's turn yet, busy, or a passing fault. */
    record Later(Duration delay, boolean countsAsAttempt, String reason) implements CrawlResult {}
}

package io.jobhunt.postings;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What came of crawling a job's page, as its row takes it. Each kind is written as JSON with the columns it has; those it
 * has not are null to the statement.
 */
public sealed interface SettledCrawl {

    /** The state the job goes to. */
    @JsonProperty
    JobState status();

    /** What the run changed about the job, or null while that is open. */
    @JsonProperty
    default JobOutcome outcome() {
        return null;
    }

    /** The page as it will be once extracted: kept aside until then, because later pages are compared with what was read. */
    record CrawledVersion(Fingerprint fingerprint, String etag, String lastModified) {}

    /**
     * Changed or new: stored, waits for extraction.
     *
     * @param decision the rule that found it changed
     * @param distance how far the texts are apart, or null when they were not compared
     */
    record Stored(@JsonUnwrapped JobInRun job, String s3Key, CrawledVersion page, String decision, Integer distance)
            implements SettledCrawl {
        @Override
        public JobState status() {
            return JobState.CRAWLED;
        }
    }

    /** As it was when last extracted. The rest as of {@link Stored}; the validators may be null. */
    record Unchanged(@JsonUnwrapped JobInRun job, String etag, String lastModified, String decision, Integer distance)
            implements SettledCrawl {
        @Override
        public JobState status() {
            return JobState.READY;
        }

        @Override
        public JobOutcome outcome() {
            return JobOutcome.UNCHANGED;
        }
    }

    /** Its page is not there any more. */
    record Gone(@JsonUnwrapped JobInRun job) implements SettledCrawl {
        @Override
        public JobState status() {
            return JobState.EXPIRED;
        }

        @Override
        public JobOutcome outcome() {
            return JobOutcome.GONE;
        }
    }

    /** Failed for good in this run; {@code error} is shown to the user. */
    record Failed(@JsonUnwrapped JobInRun job, String error) implements SettledCrawl {
        @Override
        public JobState status() {
            return JobState.ERROR;
        }

        @Override
        public JobOutcome outcome() {
            return JobOutcome.FAILED;
        }
    }

    /** Free for its next message. */
    record Later(@JsonUnwrapped JobInRun job, boolean countAttempt) implements SettledCrawl {
        @Override
        public JobState status() {
            return JobState.PENDING;
        }
    }
}

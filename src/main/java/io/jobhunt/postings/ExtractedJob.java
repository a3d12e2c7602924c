package io.jobhunt.postings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.jobhunt.reading.Posting;

/** What was read from a job's stored page, as its row takes it. */
public sealed interface ExtractedJob {

    record Read(@JsonUnwrapped JobInRun job, @JsonUnwrapped PostingColumns columns) implements ExtractedJob {

        public Read(JobInRun job, Posting posting) {
            this(job, new PostingColumns(posting));
        }
    }

    /** Nothing could be read; {@code error} is shown to the user. */
    record Failed(@JsonUnwrapped JobInRun job, String error) implements ExtractedJob {}
}

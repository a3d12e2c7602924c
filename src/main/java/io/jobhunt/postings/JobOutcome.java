package io.jobhunt.postings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a run changed about a job. */
public enum JobOutcome {
    ADDED,
    UPDATED,
    UNCHANGED,
    FAILED,
    /** Not listed any more. */
    ARCHIVED,
    /** Listed, but its page is not there any more. */
    GONE,
    /** Had expired, and is listed again. */
    REOPENED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in the database and the API. */
    @JsonValue
    public String word() {
        return word;
    }
}

package io.jobhunt.postings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a job waits for, or how it ended; the last three are final within its run. */
public enum JobState {
    /** Waits for its page to be crawled. */
    PENDING,
    /** Waits for its stored page to be read. */
    CRAWLED,
    READY,
    ERROR,
    EXPIRED;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in the database and the API. */
    @JsonValue
    public String word() {
        return word;
    }

    public static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package io.jobhunt.runs;

import java.util.Locale;

/** What a run is doing; the last three are final. */
public enum RunStatus {
    PENDING,
    INITIALIZING,
    INGESTING,
    FINISHED,
    ERROR,
    ABORTED;

    public boolean isTerminal() {
        return compareTo(FINISHED) >= 0;
    }

    /** The word in the database and the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

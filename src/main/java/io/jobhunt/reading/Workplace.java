package io.jobhunt.reading;

/** Where the work is done. */
public enum Workplace {
    ONSITE,
    HYBRID,
    REMOTE
}

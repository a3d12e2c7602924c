package io.jobhunt.extract;

/** Where the work is done. */
public enum Workplace {
    ONSITE,
    HYBRID,
    REMOTE
}

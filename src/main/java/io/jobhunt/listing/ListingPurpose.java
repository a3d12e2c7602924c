package io.jobhunt.listing;

/** What companies are listed for. Each purpose has places of its own, so that no preview waits for a run. */
public enum ListingPurpose {
    /** Somebody looks on: a company has less time. */
    PREVIEW,
    RUN
}

package io.jobhunt.crawl.change;

import io.jobhunt.postings.Fingerprint;

/** What one look at a fetched page yields. */
public sealed interface Fingerprinted {

    /**
     * A page that can be compared.
     *
     * @param structured the page states the posting in structured form, so that a difference of content counts however
     *                   small
     */
    record Compared(Fingerprint fingerprint, boolean structured) implements Fingerprinted {}

    /** Not a posting's page, so there is nothing to compare and nothing to extract. */
    record Suspect(PageSuspicion suspicion) implements Fingerprinted {}
}

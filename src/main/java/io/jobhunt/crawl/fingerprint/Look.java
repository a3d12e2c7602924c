package io.jobhunt.crawl.fingerprint;

/** What one look at a fetched page yields. */
public sealed interface Look {

    /**
     * A page that can be compared.
     *
     * @param structured the page states the posting in structured form, so that a difference of content counts however
     *                   small
     */
    record Compared(Fingerprint fingerprint, boolean structured) implements Look {}

    /** Not a posting's page, so there is nothing to compare and nothing to extract. */
    record Suspect(PageSuspicion suspicion) implements Look {}
}

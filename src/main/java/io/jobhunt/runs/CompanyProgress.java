package io.jobhunt.runs;

/**
 * The coverage of one company in one run: advertised, listed, matched, and what became of the matched.
 *
 * @param listingStatus {@code complete}, {@code incomplete} or {@code failed}; null before it was listed
 * @param reason        why it is not complete
 * @param advertised    the total the site states, or null
 */
public record CompanyProgress(
        String company,
        String listingStatus,
        String reason,
        Integer advertised,
        int listed,
        int matched,
        long pending,
        long crawled,
        long ready,
        long error,
        long expired,
        long added,
        long updated,
        long unchanged,
        long reopened,
        long failed,
        long gone,
        long archived) {}

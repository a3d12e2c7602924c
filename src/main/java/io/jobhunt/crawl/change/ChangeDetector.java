package io.jobhunt.crawl.change;

import static io.jobhunt.crawl.change.ChangeDecision.Reason.*;

import io.jobhunt.crawl.text.SimHash;
import io.jobhunt.postings.Fingerprint;
import io.jobhunt.postings.LastExtraction;
import java.time.Clock;
import java.time.Duration;

/**
 * Decides whether a page has changed since it was last extracted, so that "unchanged" is safe: a similarity hash alone
 * misses most edits of a title, a place or a salary, hence it only speaks where nothing more exact does.
 */
public final class ChangeDetector {

    /** Bits of 64 within which two texts count as the same: the usual bound for texts of a page's length. */
    public static final int USUALLY_NEAR = 3;

    /** With fewer words, one of them moves too many bits, or too few, for a distance to mean anything. */
    static final int ENOUGH_TOKENS = 60;

    private final Clock clock;
    private final Duration ageLimit;
    private final int near;

    /**
     * @param ageLimit after which a page is extracted again even if it seems unchanged, so that no miss lasts for ever
     * @param near     the bits within which two texts without structured data count as the same, usually
     *                 {@link #USUALLY_NEAR}; -1 makes every difference of content a change
     */
    public ChangeDetector(Clock clock, Duration ageLimit, int near) {
        if (ageLimit.isNegative() || ageLimit.isZero()) {
            throw new IllegalArgumentException("age limit must be positive: " + ageLimit);
        }
        this.clock = clock;
        this.ageLimit = ageLimit;
        this.near = near;
    }

    /** Whether a page may count as unchanged at all; asking the site for changes only is of use only then. */
    public boolean mayCompare(LastExtraction last, int extractorVersion) {
        return last.extractorVersion() == extractorVersion
                && last.fingerprint().version() == Fingerprint.VERSION
                && !isTooOld(last);
    }

    /** The absolute age, so that a clock that was ahead cannot put the limit off for ever. */
    private boolean isTooOld(LastExtraction last) {
        return Duration.between(last.extractedAt(), clock.instant()).abs().compareTo(ageLimit) >= 0;
    }

    /**
     * Compares with the last <em>extracted</em> state, never with the last seen one: small differences would add up
     * unnoticed.
     *
     * @param last             null when the page was never extracted
     * @param extractorVersion the extractor that would read the page now
     */
    public ChangeDecision decide(LastExtraction last, int extractorVersion, Fingerprinted.Compared now) {
        if (last == null) {
            return ChangeDecision.of(NEVER_EXTRACTED, -1);
        }
        Fingerprint before = last.fingerprint();
        Fingerprint after = now.fingerprint();
        if (last.extractorVersion() != extractorVersion) {
            return ChangeDecision.of(NEW_EXTRACTOR, -1);
        }
        if (before.version() != after.version()) {
            return ChangeDecision.of(NEW_FINGERPRINT, -1);
        }
        int distance = SimHash.distance(before.simhash(), after.simhash());
        if (isTooOld(last)) {
            return ChangeDecision.of(TOO_OLD, distance);
        }
        if (before.criticalHash() != after.criticalHash()) {
            return ChangeDecision.of(CRITICAL, distance);
        }
        if (before.contentHash() == after.contentHash()) {
            return ChangeDecision.of(SAME_CONTENT, distance);
        }
        if (now.structured()) {
            return ChangeDecision.of(STRUCTURED, distance);
        }
        if (Math.min(before.tokens(), after.tokens()) < ENOUGH_TOKENS) {
            return ChangeDecision.of(TOO_SHORT, distance);
        }
        return ChangeDecision.of(distance <= near ? NEAR : FAR, distance);
    }
}

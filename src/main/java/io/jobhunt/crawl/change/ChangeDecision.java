package io.jobhunt.crawl.change;

/**
 * Whether a page must be extracted again, and why.
 *
 * @param distance the Hamming distance of the similarity hashes, 0 to 64, or -1 where none may be compared
 */
public record ChangeDecision(boolean changed, Reason reason, int distance) {

    /** The rule that decided; the labels are stored and shown. */
    public enum Reason {
        NEVER_EXTRACTED("never-extracted", true),
        NEW_EXTRACTOR("new-extractor", true),
        NEW_FINGERPRINT("new-fingerprint", true),
        TOO_OLD("too-old", true),
        CRITICAL("critical-changed", true),
        SAME_CONTENT("same-content", false),
        STRUCTURED("structured-changed", true),
        TOO_SHORT("too-short", true),
        NEAR("near", false),
        FAR("far", true);

        private final String label;
        private final boolean changed;

        Reason(String label, boolean changed) {
            this.label = label;
            this.changed = changed;
        }

        public String label() {
            return label;
        }
    }

    static ChangeDecision of(Reason reason, int distance) {
        return new ChangeDecision(reason.changed, reason, distance);
    }
}

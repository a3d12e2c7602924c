package io.jobhunt.sourcing;

import org.jspecify.annotations.Nullable;

/** Whether a listing may be taken for everything that is open. Postings are archived on {@link Complete} only. */
public sealed interface Verdict {

    /** What is to be said of the listing, or null when nothing is. */
    @Nullable
    String said();

    /**
     * Nothing speaks against the listing being everything that is open now.
     *
     * @param remark for people: what did speak against it and is believed now, or what of it can't be taken
     */
    record Complete(@Nullable String remark) implements Verdict {

        public Complete() {
            this(null);
        }

        @Override
        public @Nullable String said() {
            return remark;
        }
    }

    /**
     * The listing is, or may be, partial.
     *
     * @param reason for people, with the numbers: {@code the site advertises 120 openings, 20 were listed}
     */
    record Incomplete(String reason) implements Verdict {
        @Override
        public String said() {
            return reason;
        }
    }
}

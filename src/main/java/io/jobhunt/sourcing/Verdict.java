package io.jobhunt.sourcing;

import org.jspecify.annotations.Nullable;

/** Whether a listing may be taken for everything that is open. Postings are archived on {@link Complete} only. */
public sealed interface Verdict {

    /**
     * Nothing speaks against the listing being everything that is open now.
     *
     * @param remark for people, where something did speak against it and is believed now
     */
    record Complete(@Nullable String remark) implements Verdict {

        public Complete() {
            this(null);
        }
    }

    /**
     * The listing is, or may be, partial.
     *
     * @param reason for people, with the numbers: {@code the site advertises 120 openings, 20 were listed}
     */
    record Incomplete(String reason) implements Verdict {}
}

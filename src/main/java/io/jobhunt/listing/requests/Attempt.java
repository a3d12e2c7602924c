package io.jobhunt.listing.requests;

import io.jobhunt.sourcing.ListingFailed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of sending a request once. */
sealed interface Attempt<T> {

    record Usable<T>(T value) implements Attempt<T> {}

    /**
     * Nothing usable.
     *
     * @param failure    what to throw when there is no further attempt
     * @param transientTrouble whether another attempt may help
     * @param askedPause how long the site asked to wait, if it did
     */
    record Trouble<T>(ListingFailed failure, boolean transientTrouble, @Nullable Duration askedPause)
            implements Attempt<T> {}

    static <T> Attempt<T> again(ListingFailed failure) {
        return new Trouble<>(failure, true, null);
    }

    static <T> Attempt<T> forGood(ListingFailed failure) {
        return new Trouble<>(failure, false, null);
    }
}

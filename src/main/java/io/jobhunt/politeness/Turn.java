package io.jobhunt.politeness;

import java.time.Duration;
import java.time.Instant;

/** What a request is told that wants to go to a host. */
public sealed interface Turn {

    /**
     * Its turn is taken for it.
     *
     * @param after how long, at most what the one who asked can wait: for a page the horizon, which is short enough to be
     *              slept through. Negative when it has come already, which it does when the agreement itself takes long
     */
    record Go(Duration after) implements Turn {}

    /**
     * Its turn is far off and nothing is taken for it. A page goes back to the queue, as a new message.
     *
     * @param delay when to come back; for a page at least a second and at most {@link PolitenessSettings#maxDelay()}
     */
    record Later(Duration delay) implements Turn {}

    /**
     * The host has not answered usefully for so long that waiting on has no point: the job, or the listing, fails
     * in this run.
     *
     * @param since when it stopped
     */
    record Down(Instant since) implements Turn {}
}

package io.jobhunt.listing.requests;

import java.time.Duration;
import java.time.Instant;

/** How fast one host may be asked. Implementations never block: the caller waits, and decides whether it can. */
public interface HostPace {

    /**
     * Takes the host's next free turn.
     *
     * @return how long to wait for it; zero when it is now
     */
    Duration nextTurn(String kind, String host);

    /** The host asked to be left alone: no turn before {@code until}. */
    void holdOff(String host, Instant until);
}

package io.jobhunt.sourcing;

import io.jobhunt.listing.requests.HostPace;
import java.time.Duration;
import java.time.Instant;

/** Every turn is now. */
public enum NoPace implements HostPace {
    INSTANCE;

    @Override
    public Duration nextTurn(String kind, String host) {
        return Duration.ZERO;
    }

    @Override
    public void holdOff(String host, Instant until) {}
}

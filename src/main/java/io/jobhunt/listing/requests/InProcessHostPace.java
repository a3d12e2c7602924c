package io.jobhunt.listing.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns spaced evenly per host, known to this process only. */
public final class InProcessHostPace implements HostPace {

    /** Requests per second that a host bears; 0 is unlimited. */
    @FunctionalInterface
    public interface Rates {
        double perSecond(String kind, String host);
    }

    private static final int FORGET_ABOVE = 10_000;

    private final Clock clock;
    private final Rates rates;
    private final Map<String, Instant> freeFrom = new ConcurrentHashMap<>();

    public InProcessHostPace(Clock clock, Rates rates) {
        this.clock = clock;
        this.rates = rates;
    }

    @Override
    public Duration nextTurn(String kind, String host) {
        double perSecond = rates.perSecond(kind, host);
        Duration between = perSecond > 0 ? Duration.ofNanos((long) (1e9 / perSecond)) : Duration.ZERO;
        Instant now = clock.instant();
        Instant next = freeFrom.merge(
                host, now.plus(between), (free, unused) -> later(free, now).plus(between));
        forgetIdleHosts(now);
        Duration wait = Duration.between(now, next.minus(between));
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    @Override
    public void holdOff(String host, Instant until) {
        freeFrom.merge(host, until, InProcessHostPace::later);
    }

    private void forgetIdleHosts(Instant now) {
        if (freeFrom.size() > FORGET_ABOVE) {
            freeFrom.values().removeIf(free -> free.isBefore(now));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

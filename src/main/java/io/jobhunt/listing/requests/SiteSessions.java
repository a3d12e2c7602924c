package io.jobhunt.listing.requests;

import io.jobhunt.politeness.HostPace;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.web.CallOff;
import io.jobhunt.web.Web;
import java.time.Clock;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Opens the {@link SiteRequests} that one company is listed with. Safe for any number of threads. */
public final class SiteSessions {

    private final Web web;
    private final HostPace pace;
    private final RequestSettings settings;
    private final Clock clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;

    /**
     * @param random a generator that may be shared by threads ({@link java.security.SecureRandom} or
     *               {@link java.util.Random})
     */
    public SiteSessions(
            Web web, HostPace pace, RequestSettings settings, Clock clock, Sleeper sleeper, RandomGenerator random) {
        this.web = web;
        this.pace = pace;
        this.settings = settings;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    /**
     * @param kind     decides the base-url override and the rate
     * @param deadline after which nothing is sent, waited for or read any more
     */
    public SiteRequests open(String kind, Instant deadline) {
        return open(kind, deadline, new CallOff());
    }

    /** @param callOff ends the session before its deadline; the host is not blamed for it */
    public SiteRequests open(String kind, Instant deadline, CallOff callOff) {
        var pauses = new Pauses(clock, sleeper, random, pace, settings, deadline, callOff);
        return new RetryingSiteRequests(web, pauses, settings, kind, callOff);
    }
}

package io.jobhunt.listing.requests;

import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.web.Backoff;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** All waiting within one company's listing: for a turn at the host, and before another attempt. */
final class Pauses {

    private final Clock clock;
    private final Sleeper sleeper;
    private final Backoff backoff;
    private final HostPace pace;
    private final RequestSettings settings;
    private final Instant deadline;

    Pauses(
            Clock clock,
            Sleeper sleeper,
            RandomGenerator random,
            HostPace pace,
            RequestSettings settings,
            Instant deadline) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.backoff = new Backoff(settings.firstBackoff(), 2, settings.retryAfterCap(), random::nextDouble);
        this.pace = pace;
        this.settings = settings;
        this.deadline = deadline;
    }

    Instant now() {
        return clock.instant();
    }

    /** What is left of the company's time, but no more than {@code most}. */
    Duration upTo(Duration most) {
        Duration left = left();
        return left.compareTo(most) < 0 ? left : most;
    }

    /**
     * Waits for the host's next free turn.
     *
     * @throws ListingFailed when the turn would come too late
     */
    void untilNextTurn(String kind, URI uri) {
        if (left().isNegative() || left().isZero()) {
            throw new ListingFailed("The time for this company was over before " + uri.getHost()
                    + " had answered everything. Asked last: " + uri);
        }
        Duration wait = pace.nextTurn(kind, uri.getHost());
        if (wait.compareTo(left()) >= 0) {
            throw new ListingFailed(
                    uri.getHost() + " is being asked as often as it bears already; the next free turn in "
                            + seconds(wait) + " is too late for this company. Try again later. Not asked: " + uri);
        }
        sleep(wait);
    }

    /**
     * Waits before another attempt.
     *
     * @throws ListingFailed the trouble's own failure when there is to be no further attempt
     */
    void beforeRetry(URI uri, int attempt, Attempt.Trouble<?> trouble) {
        if (!trouble.transientTrouble() || attempt >= settings.attempts()) {
            throw trouble.failure();
        }
        Duration wait = trouble.askedPause();
        if (wait == null) {
            wait = backoff.after(attempt);
        } else {
            pace.holdOff(uri.getHost(), now().plus(shorter(wait, settings.retryAfterCap())));
            if (wait.compareTo(settings.retryAfterCap()) > 0) {
                throw trouble.failure().adding("It asks to wait " + seconds(wait) + ".");
            }
        }
        if (wait.compareTo(left()) >= 0) {
            throw trouble.failure().adding("There was no time left to try again.");
        }
        sleep(wait);
    }

    private Duration left() {
        return Duration.between(clock.instant(), deadline);
    }

    private void sleep(Duration duration) {
        if (duration.isZero()) {
            return;
        }
        try {
            sleeper.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ListingFailed("Stopped while waiting.", stopped);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String seconds(Duration duration) {
        return Math.max(1, duration.toSeconds()) + " s";
    }
}

package io.jobhunt.listing.requests;

import io.jobhunt.politeness.HostAnswer;
import io.jobhunt.politeness.HostPace;
import io.jobhunt.politeness.Turn;
import io.jobhunt.politeness.Visit;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.web.Backoff;
import io.jobhunt.web.CallOff;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** All waiting within one company's listing: for a turn at the host, and before another attempt. */
final class Pauses {

    private final Clock clock;
    private final Sleeper sleeper;
    private final Backoff backoff;
    private final HostPace pace;
    private final RequestSettings settings;
    private final Instant deadline;
    private final CallOff callOff;

    Pauses(
            Clock clock,
            Sleeper sleeper,
            RandomGenerator random,
            HostPace pace,
            RequestSettings settings,
            Instant deadline,
            CallOff callOff) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.backoff = new Backoff(settings.firstBackoff(), 2, settings.retryAfterCap(), random::nextDouble);
        this.pace = pace;
        this.settings = settings;
        this.deadline = deadline;
        this.callOff = callOff;
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
     * @param before what came of the attempt before this one
     * @throws ListingFailed when the turn would come too late, or the host is left alone because it does not answer
     */
    void untilNextTurn(String kind, URI uri, Attempt.@Nullable Trouble<?> before) {
        endIfCalledOff();
        if (left().isNegative() || left().isZero()) {
            throw new ListingFailed("The time for this company was over before " + uri.getHost()
                    + " had answered everything. Asked last: " + uri);
        }
        Visit visit = Visit.to(uri, kind);
        Turn turn = pace.nextTurn(visit, left());
        if (before != null && !(turn instanceof Turn.Go)) {
            // Others have had trouble there too, or this attempt was the one to find out whether it is over.
            noteEnd(visit, before);
            throw before.failure().adding("There was no turn left to try again.");
        }
        while (turn instanceof Turn.Later later && later.delay().compareTo(left()) < 0) {
            sleep(later.delay());
            turn = pace.nextTurn(visit, left());
        }
        if (turn instanceof Turn.Down down) {
            throw new ListingFailed(uri.getHost() + " has not answered usefully since "
                    + down.since().truncatedTo(ChronoUnit.SECONDS)
                    + " and is left alone for a while. Try again later. Not asked: " + uri);
        }
        Duration wait = turn instanceof Turn.Go go ? go.after() : ((Turn.Later) turn).delay();
        if (wait.compareTo(left()) >= 0) {
            throw new ListingFailed(
                    uri.getHost() + " is being asked as often as it bears already, or wants a pause; the"
                            + " next free turn in " + seconds(wait)
                            + " is too late for this company. Try again later. Not asked: "
                            + uri);
        }
        sleep(wait);
    }

    /** The host gave what it was asked for. */
    void answered(String kind, URI uri) {
        pace.answered(Visit.to(uri, kind), new HostAnswer.Useful());
    }

    /**
     * Waits before another attempt.
     *
     * @throws ListingFailed the trouble's own failure when there is to be no further attempt
     */
    void beforeRetry(String kind, URI uri, int attempt, Attempt.Trouble<?> trouble) {
        endIfCalledOff();
        Visit visit = Visit.to(uri, kind);
        Duration asked = trouble.askedPause();
        if (asked != null) {
            // At once, and for everybody: others are about to ask.
            pace.answered(visit, new HostAnswer.Busy(asked));
        }
        if (!trouble.transientTrouble() || attempt >= settings.attempts()) {
            noteEnd(visit, trouble);
            throw trouble.failure();
        }
        if (asked != null && asked.compareTo(settings.retryAfterCap()) > 0) {
            throw trouble.failure().adding("It asks to wait " + seconds(asked) + ".");
        }
        Duration wait = asked != null ? asked : backoff.after(attempt);
        if (wait.compareTo(left()) >= 0) {
            noteEnd(visit, trouble);
            throw trouble.failure().adding("There was no time left to try again.");
        }
        sleep(wait);
    }

    /**
     * A request that fails in the end counts as one failure of its host, however often it was sent: a few broken boards
     * are no reason to leave a host alone that serves hundreds.
     */
    private void noteEnd(Visit visit, Attempt.Trouble<?> trouble) {
        if (trouble.askedPause() == null) {
            pace.answered(visit, trouble.transientTrouble() ? new HostAnswer.Failing() : new HostAnswer.Useful());
        }
    }

    /** What broke off because nobody wants it any more says nothing of the host. */
    private void endIfCalledOff() {
        if (callOff.isCalledOff()) {
            throw new ListingFailed("Stopped: nobody waits for it any more.");
        }
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

    private static String seconds(Duration duration) {
        return Math.max(1, duration.toSeconds()) + " s";
    }
}

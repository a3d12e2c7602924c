package io.jobhunt.outside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something outside of this process that it can't do its work without. It is looked at from time to time, and those who
 * use it tell what they meet. Its log has one line when it goes away and one when it is back, however often it is asked
 * for in between.
 */
public final class Need {

    private static final Logger log = LoggerFactory.getLogger(Need.class);

    /** What comes and goes by the second is told once in this time. */
    private static final Duration SAID_AGAIN_AFTER = Duration.ofMinutes(1);

    private static final int MOST_CAUSES = 20;

    /** Asks for it. */
    public interface Look {
        /** @throws Exception when it is not there; {@link Missing} when there is something to be made first */
        void look() throws Exception;
    }

    private final String name;
    private final Look look;
    private final Duration every;
    private final Clock clock;

    private boolean there;
    private @Nullable Instant lookedAt;
    private @Nullable Instant awaySince;
    private @Nullable Instant saidAt;
    private @Nullable String problem;

    /**
     * @param name  what it is and where, as it stands in the middle of a sentence
     * @param every how often it is looked at while it is there; whoever uses it tells sooner
     */
    public Need(String name, Look look, Duration every, Clock clock) {
        this.name = name;
        this.look = look;
        this.every = every;
        this.clock = clock;
    }

    public String name() {
        return name;
    }

    /** Not before it was seen. */
    public synchronized boolean isThere() {
        return there;
    }

    /** What is wrong, or null while it is there. */
    public synchronized @Nullable String problem() {
        return there ? null : Objects.requireNonNullElse(problem, "It has not been looked at yet.");
    }

    synchronized boolean isToBeLookedAt() {
        return !there
                || lookedAt == null
                || Duration.between(lookedAt, clock.instant()).compareTo(every) >= 0;
    }

    /** Looks whether it is there. */
    public void look() {
        try {
            look.look();
            isBack();
        } catch (Exception e) {
            failed(e);
        }
    }

    private synchronized void isBack() {
        Instant now = clock.instant();
        lookedAt = now;
        there = true;
        if (awaySince != null && problem != null && saidAt != null && !saidAt.isBefore(awaySince)) {
            log.info(
                    "{} is there, after {} s",
                    name,
                    Duration.between(awaySince, now).toSeconds());
        }
        awaySince = null;
    }

    /** Somebody has asked for it in vain. */
    public synchronized void failed(Throwable why) {
        Instant now = clock.instant();
        lookedAt = now;
        there = false;
        if (awaySince == null) {
            awaySince = now;
        }
        String before = problem;
        problem = why instanceof Missing ? String.valueOf(why.getMessage()) : "It can't be reached: " + cause(why);
        boolean other = before == null || kind(before) != kind(problem);
        boolean quiet = saidAt == null || Duration.between(saidAt, now).compareTo(SAID_AGAIN_AFTER) >= 0;
        boolean saidThisTime = saidAt != null && !saidAt.isBefore(awaySince);
        if (other || (quiet && !saidThisTime)) {
            saidAt = now;
            log.warn("Waiting for {}. {}", name, problem);
        }
    }

    /** Something that is missing is told as often as it is something else; the ways of not being reached are one. */
    private static int kind(String problem) {
        return problem.startsWith("It can't be reached") ? 0 : problem.hashCode();
    }

    /** The innermost reason, in one line. */
    private static String cause(Throwable why) {
        Throwable cause = why;
        for (int i = 0; i < MOST_CAUSES && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return text.lines().findFirst().orElse("").strip();
    }
}

package io.jobhunt.crawl;

import io.jobhunt.web.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long a page waits before it is tried again, as a new message: receive counts must not drive it into the
 * dead-letter queue.
 */
public final class RetryPolicy {

    private final int mostAttempts;
    private final Backoff backoff;

    public RetryPolicy(RetrySettings settings) {
        this(settings, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param random from 0 to below 1 */
    RetryPolicy(RetrySettings settings, DoubleSupplier random) {
        this.mostAttempts = settings.attempts();
        this.backoff = new Backoff(settings.first(), settings.factor(), settings.most(), random);
    }

    /**
     * @param attempts how often the page was tried before this time, in this run
     * @param asked    the pause that the site asked for, or null; never undercut, but cut off at the longest delay
     * @return the delay until the next attempt, or empty when this was the last
     */
    public Optional<Duration> delay(int attempts, Duration asked) {
        int failures = attempts + 1;
        if (failures >= mostAttempts) {
            return Optional.empty();
        }
        return Optional.of(asked == null ? backoff.after(failures) : backoff.after(failures, asked));
    }
}

package io.jobhunt.crawl;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long a page waits before it is tried again, as a new message: receive counts must not drive it into the
 * dead-letter queue. Delays grow, and are spread by half of themselves in both directions, so that jobs that failed
 * together do not come back together.
 */
public final class RetryPolicy {

    private final RetrySettings settings;
    private final DoubleSupplier random;

    public RetryPolicy() {
        this(RetrySettings.DEFAULT);
    }

    public RetryPolicy(RetrySettings settings) {
        this(settings, () -> ThreadLocalRandom.current().nextDouble());
    }

    /** @param random from 0 to below 1 */
    RetryPolicy(RetrySettings settings, DoubleSupplier random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * @param attempts how often the page was tried before this time, in this run
     * @param asked    the pause that the site asked for, or null; never undercut, but cut off at the longest delay
     * @return the delay until the next attempt, or empty when this was the last
     */
    public Optional<Duration> delay(int attempts, Duration asked) {
        if (attempts + 1 >= settings.attempts()) {
            return Optional.empty();
        }
        double average = settings.first().toMillis() * Math.pow(settings.factor(), attempts);
        long own = (long)
                Math.min(average * (0.5 + random.getAsDouble()), settings.most().toMillis());
        if (asked == null || asked.isNegative()) {
            return Optional.of(Duration.ofMillis(own));
        }
        // A little after the pause, and not all at the same moment.
        Duration afterwards = asked.plusMillis((long) (settings.first().toMillis() * random.getAsDouble()));
        Duration delay = afterwards.toMillis() > own ? afterwards : Duration.ofMillis(own);
        return Optional.of(delay.compareTo(settings.most()) > 0 ? settings.most() : delay);
    }
}

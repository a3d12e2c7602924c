package io.jobhunt.web;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Pauses between attempts that grow with each failure. Each is spread by half of itself in both directions, so that what
 * failed together does not come back together.
 *
 * @param first  the pause after the first failure, on average
 * @param factor by which each pause is longer than the one before
 * @param most   the longest pause
 * @param random from 0 to below 1
 */
public record Backoff(Duration first, double factor, Duration most, DoubleSupplier random) {

    /** @param failures in a row, at least 1 */
    public Duration after(int failures) {
        double average = first.toMillis() * Math.pow(factor, failures - 1.0);
        return Duration.ofMillis((long) Math.min(average * (0.5 + random.getAsDouble()), most.toMillis()));
    }

    /**
     * The same, but not before a pause is over that the other side asked for: a little after it, and again not all at
     * the same moment.
     *
     * @param asked cut off at the longest pause
     */
    public Duration after(int failures, Duration asked) {
        Duration own = after(failures);
        Duration afterwards = asked.plusMillis((long) (first.toMillis() * random.getAsDouble()));
        Duration longer = afterwards.compareTo(own) > 0 ? afterwards : own;
        return longer.compareTo(most) > 0 ? most : longer;
    }
}

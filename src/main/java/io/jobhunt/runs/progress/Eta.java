package io.jobhunt.runs.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Estimates when a run will be done, as a range: from the fastest and the slowest stretch of its last minute. */
final class Eta {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration STRETCH = Duration.ofSeconds(8);

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long done) {}

    /** In seconds from now. */
    record Range(long low, long high) {}

    void sample(Instant at, long done) {
        samples.addLast(new Sample(at, done));
        while (samples.size() > 2
                && Duration.between(samples.peekFirst().at(), at).compareTo(WINDOW) > 0) {
            samples.removeFirst();
        }
    }

    /** @return null as long as there is too little to tell from, or nothing moves */
    Range of(long remaining) {
        double fastest = 0;
        double slowest = Double.MAX_VALUE;
        Sample start = null;
        for (Sample sample : samples) {
            if (start == null) {
                start = sample;
                continue;
            }
            long millis = Duration.between(start.at(), sample.at()).toMillis();
            if (millis >= STRETCH.toMillis()) {
                double rate = (sample.done() - start.done()) * 1000.0 / millis;
                fastest = Math.max(fastest, rate);
                slowest = Math.min(slowest, rate);
                start = sample;
            }
        }
        if (remaining == 0 || fastest <= 0 || slowest <= 0 || slowest == Double.MAX_VALUE) {
            return null;
        }
        return new Range((long) Math.ceil(remaining / fastest), (long) Math.ceil(remaining / slowest));
    }
}

package io.jobhunt.crawl;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** placeholder until the crawl branch's is merged */
final class RetryPolicy {
    Optional<Duration> delay(int attempts, Duration asked) {
        if (attempts >= 4) {
            return Optional.empty();
        }
        long base = 1000L << attempts;
        Duration own = Duration.ofMillis(base + ThreadLocalRandom.current().nextLong(base));
        return Optional.of(asked != null && asked.compareTo(own) > 0 ? asked : own);
    }
}

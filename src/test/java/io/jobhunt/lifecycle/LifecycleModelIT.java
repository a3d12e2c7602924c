package io.jobhunt.lifecycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.ProductTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Histories by the thousand over the product's statements and a real database, each decided by its seed. A failing one
 * is told with its seed; {@code -Djobhunt.lifecycle.seed=} repeats it.
 */
@ProductTest
class LifecycleModelIT {

    private static final int HISTORIES = Integer.getInteger("jobhunt.lifecycle.histories", 400);
    private static final long SEED = Long.getLong("jobhunt.lifecycle.seed", 1L);

    @Autowired
    private Environment environment;

    @Autowired
    private ObjectMapper json;

    @Test
    void whateverHappensEveryRunEndsOnceAndTellsTheTruth() throws Exception {
        try (Lifecycle lifecycle = Lifecycle.over(environment, json)) {
            Instant begin = Instant.now();

            Lifecycle.Tried tried = lifecycle.tries(SEED, HISTORIES);

            long seconds = Math.max(1, Duration.between(begin, Instant.now()).toSeconds());
            System.out.printf(
                    "%d histories, %d steps, %d a minute%n",
                    tried.histories(), tried.steps(), tried.histories() * 60L / seconds);
            tried.failure().ifPresent(failure -> {
                throw failure;
            });
        }
    }
}

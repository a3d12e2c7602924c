package io.jobhunt.app;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another process does. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Await() {}

    /** Something that may become true. */
    public interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** @throws AssertionError when it has not become true in time */
    public static void until(String what, Duration limit, Condition condition) throws IOException {
        Instant end = Instant.now().plus(limit);
        try {
            while (!condition.holds()) {
                if (Instant.now().isAfter(end)) {
                    throw new AssertionError("waited in vain for " + limit + " until " + what);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

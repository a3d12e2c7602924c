package io.jobhunt.companies;

import io.jobhunt.api.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How many searches for companies go on at a time. A slow site keeps one, and the thread that it runs on, for half a
 * minute; the threads that answer all calls must not be used up by it.
 */
@Component
class SearchPlaces {

    static final int ALL = 12;
    static final int OF_ONE_USER = 4;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Map<UUID, Integer> taken = new HashMap<>();

    /** A search's place, until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Problem 429 when the user has as many as he may, 503 when all are taken */
    synchronized Place take(UUID user) {
        if (taken.getOrDefault(user, 0) >= OF_ONE_USER) {
            throw Problem.tooMany(
                    "You are adding " + OF_ONE_USER + " companies already. Wait for one of them, then try again.",
                    RETRY_AFTER_SECONDS);
        }
        if (taken.values().stream().mapToInt(Integer::intValue).sum() >= ALL) {
            throw Problem.unavailable(
                    "Many companies are being added at the moment. Try again in a few seconds.", RETRY_AFTER_SECONDS);
        }
        taken.merge(user, 1, Integer::sum);
        return () -> leave(user);
    }

    private synchronized void leave(UUID user) {
        taken.computeIfPresent(user, (id, places) -> places == 1 ? null : places - 1);
    }
}

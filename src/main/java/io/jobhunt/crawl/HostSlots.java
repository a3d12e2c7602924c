package io.jobhunt.crawl;

import io.jobhunt.crawl.politeness.Politeness;
import io.jobhunt.crawl.politeness.Visit;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps the number of requests under way at one host, from this process, within its limit. */
@Component
class HostSlots {

    /** Longer than a page usually takes, shorter than would hold up the batch's other hosts. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int FORGET_ABOVE = 5_000;

    private final Politeness politeness;
    private final Map<String, Semaphore> slots = new ConcurrentHashMap<>();

    HostSlots(Politeness politeness) {
        this.politeness = politeness;
    }

    /** Does the work in a slot of the host, or answers {@code otherwise} when none becomes free soon. */
    <T> T within(Visit visit, Supplier<T> work, Supplier<T> otherwise) {
        if (slots.size() > FORGET_ABOVE) {
            slots.entrySet().removeIf(entry -> entry.getValue().availablePermits() == politeness.maxInFlight(visit));
        }
        Semaphore slot = slots.computeIfAbsent(visit.host(), host -> new Semaphore(politeness.maxInFlight(visit)));
        try {
            if (!slot.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return otherwise.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise.get();
        }
        try {
            return work.get();
        } finally {
            slot.release();
        }
    }
}

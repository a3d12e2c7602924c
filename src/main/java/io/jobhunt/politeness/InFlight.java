package io.jobhunt.politeness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Bounds the requests under way at one host, from this process. A host whose slots are all taken by requests that have
 * been hanging for a while is not waited for at all: those who wait hold threads that other hosts need. Thread-safe.
 */
public final class InFlight {

    /** A request older than this hangs. */
    private static final Duration HANGING = Duration.ofSeconds(2);

    private final Clock clock;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    private static final class Gate {
        private final Semaphore slots;
        private final Map<Object, Instant> underWay = new LinkedHashMap<>();
        private int users;

        Gate(int most) {
            slots = new Semaphore(most);
        }

        synchronized void entered(Object request, Instant now) {
            underWay.put(request, now);
        }

        synchronized void left(Object request) {
            underWay.remove(request);
        }

        synchronized boolean hangs(Instant now) {
            Iterator<Instant> eldestFirst = underWay.values().iterator();
            return eldestFirst.hasNext() && eldestFirst.next().plus(HANGING).isBefore(now);
        }
    }

    public InFlight(Clock clock) {
        this.clock = clock;
    }

    /**
     * Does the work in a slot of the host.
     *
     * @param most   slots of this host
     * @param atMost how long to wait for one; keep it below the host's pace, or turns that were given one pace apart
     *               are used all at once
     * @return what the work came to, or empty when there was no slot and the work was not done, or it came to nothing
     */
    public <T> Optional<T> within(String host, int most, Duration atMost, Supplier<T> work) {
        Gate gate = gates.compute(host, (name, known) -> {
            Gate found = known == null ? new Gate(most) : known;
            found.users++;
            return found;
        });
        Object request = new Object();
        boolean entered = false;
        try {
            Duration patience = gate.hangs(clock.instant()) ? Duration.ZERO : atMost;
            entered = gate.slots.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
            if (!entered) {
                return Optional.empty();
            }
            gate.entered(request, clock.instant());
            return Optional.ofNullable(work.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (entered) {
                gate.left(request);
                gate.slots.release();
            }
            gates.computeIfPresent(host, (name, known) -> --known.users == 0 ? null : known);
        }
    }

    /** Hosts with requests under way or waiting. */
    int hosts() {
        return gates.size();
    }
}

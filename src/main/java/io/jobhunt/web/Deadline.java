package io.jobhunt.web;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * Aborts whatever request is under way when the time is over. The client's own timeouts are per read, so that a byte
 * every now and then keeps a connection alive for ever.
 */
final class Deadline implements AutoCloseable {

    private final ScheduledFuture<?> timer;
    private @Nullable Cancellable current;
    private boolean passed;

    Deadline(java.time.Duration time, ScheduledExecutorService scheduler) {
        timer = scheduler.schedule(this::pass, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** From now on this is the request to abort; one that comes too late is aborted at once. */
    synchronized void covers(Cancellable request) {
        current = request;
        if (passed) {
            request.cancel();
        }
    }

    synchronized boolean passed() {
        return passed;
    }

    private synchronized void pass() {
        passed = true;
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public void close() {
        timer.cancel(false);
    }
}

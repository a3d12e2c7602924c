package io.jobhunt.web;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * Aborts whatever request is under way when the time is over, or it is called off. The client's own timeouts are per read,
 * so that a byte every now and then keeps a connection alive for ever.
 */
final class Deadline implements AutoCloseable {

    private final ScheduledFuture<?> timer;
    private final CallOff callOff;
    private final Runnable abort = this::pass;
    private @Nullable Cancellable current;
    private boolean passed;

    Deadline(Duration time, CallOff callOff, ScheduledExecutorService scheduler) {
        this.timer = scheduler.schedule(abort, time.toNanos(), TimeUnit.NANOSECONDS);
        this.callOff = callOff;
        callOff.begun(abort);
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
        callOff.ended(abort);
    }
}

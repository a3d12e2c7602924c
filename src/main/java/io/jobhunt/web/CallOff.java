package io.jobhunt.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends the requests that somebody has lost interest in, from any thread: what is under way is aborted, and nothing more
 * is sent. An interrupt would not do, as it does not end a read from a socket.
 */
public final class CallOff {

    private final Set<Runnable> underWay = new HashSet<>();
    private boolean calledOff;

    public synchronized boolean isCalledOff() {
        return calledOff;
    }

    /** Aborts what is under way, and from now on whatever is begun. */
    public void callOff() {
        List<Runnable> aborts;
        synchronized (this) {
            calledOff = true;
            aborts = List.copyOf(underWay);
        }
        aborts.forEach(Runnable::run);
    }

    /** @param abort is run when the request is called off; at once when it has been already */
    void begun(Runnable abort) {
        boolean tooLate;
        synchronized (this) {
            underWay.add(abort);
            tooLate = calledOff;
        }
        if (tooLate) {
            abort.run();
        }
    }

    synchronized void ended(Runnable abort) {
        underWay.remove(abort);
    }
}

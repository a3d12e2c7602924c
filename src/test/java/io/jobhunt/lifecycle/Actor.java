package io.jobhunt.lifecycle;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One piece of work of one worker, on a thread of its own, that goes on from statement to statement only when it is told
 * to. Which actor goes on next is the history's choice.
 */
final class Actor {

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    final String name;
    private final Semaphore mayGoOn = new Semaphore(0);
    private final Semaphore hasStopped = new Semaphore(0);
    private volatile boolean killed;
    private volatile boolean done;
    private volatile Throwable failure;
    private volatile int backend;
    private boolean underWay;

    private Actor(String name) {
        this.name = name;
    }

    /** Begins the work, which stops before its first statement. */
    static Actor begin(String name, Runnable work) {
        Actor actor = new Actor(name);
        Thread thread = new Thread(() -> actor.run(work), "actor-" + name);
        thread.setDaemon(true);
        actor.underWay = true;
        thread.start();
        return actor;
    }

    private void run(Runnable work) {
        CURRENT.set(this);
        try {
            stop();
            work.run();
        } catch (Throwable end) {
            failure = end;
        } finally {
            done = true;
            hasStopped.release();
        }
    }

    /** A place where other actors may go first, and where the process may end. Without effect on other threads. */
    static void gate() {
        Actor actor = CURRENT.get();
        if (actor != null && !actor.killed) {
            actor.stop();
        }
    }

    /** The connection that the work uses from here on. */
    static void uses(int backend) {
        Actor actor = CURRENT.get();
        if (actor != null) {
            actor.backend = backend;
        }
    }

    private void stop() {
        hasStopped.release();
        mayGoOn.acquireUninterruptibly();
        if (killed) {
            throw new Crash();
        }
    }

    /** Lets it go on to its next stop. */
    void goOn() {
        underWay = true;
        mayGoOn.release();
    }

    /** Ends its process where it has stopped. */
    void kill() {
        killed = true;
        goOn();
    }

    /** @return whether it has come to its next stop, or its end, within this time */
    boolean hasStopped(long micros) {
        if (!underWay) {
            return true;
        }
        try {
            if (hasStopped.tryAcquire(micros, TimeUnit.MICROSECONDS)) {
                underWay = false;
                return true;
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isDone() {
        return done && !underWay;
    }

    /** The backend of the database that works for it. */
    int backend() {
        return backend;
    }

    /** What ended it early, or null. */
    Throwable failure() {
        return failure;
    }

    boolean wasKilled() {
        return killed;
    }
}

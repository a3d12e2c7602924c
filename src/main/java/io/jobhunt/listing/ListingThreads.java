package io.jobhunt.listing;

import io.jobhunt.Threads;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that list, as many as there are places taken, and the one that watches their deadlines. */
final class ListingThreads {

    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads.daemons("listing"));
    private final ScheduledThreadPoolExecutor watch =
            new ScheduledThreadPoolExecutor(1, Threads.daemons("listing-watch"));

    ListingThreads() {
        watch.setRemoveOnCancelPolicy(true);
    }

    ScheduledExecutorService watch() {
        return watch;
    }

    /** After the end nothing is begun, and nobody waits for it. */
    void execute(Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException stopped) {
            // Its batch was told so.
        }
    }

    boolean areStopped() {
        return workers.isShutdown();
    }

    void stop() {
        workers.shutdown();
        watch.shutdownNow();
    }
}

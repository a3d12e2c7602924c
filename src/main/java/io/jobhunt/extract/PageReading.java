package io.jobhunt.extract;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** One page being read on a thread of its own, which names the same job in what it logs as whoever waits for it. */
final class PageReading<T> implements Runnable {

    private final Supplier<T> reading;
    private final Runnable afterAll;
    private final Map<String, String> logged = MDC.getCopyOfContextMap();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private Thread worker;
    private boolean ended;
    private boolean givenUp;

    /** @param afterAll called when it ends although it was given up */
    PageReading(Supplier<T> reading, Runnable afterAll) {
        this.reading = reading;
        this.afterAll = afterAll;
    }

    @Override
    public void run() {
        if (begin()) {
            read();
        }
        if (end()) {
            afterAll.run();
        }
    }

    private void read() {
        if (logged != null) {
            MDC.setContextMap(logged);
        }
        try {
            result.complete(reading.get());
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        } finally {
            MDC.clear();
        }
    }

    /** @return false when it was given up before its thread had come */
    private synchronized boolean begin() {
        worker = Thread.currentThread();
        return !givenUp;
    }

    /** @return whether it had been given up */
    private synchronized boolean end() {
        ended = true;
        worker = null;
        // It was meant for this page; the thread may read others.
        Thread.interrupted();
        return givenUp;
    }

    T await(Duration limit) throws InterruptedException {
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            throw new ReadingTooLong(limit);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        }
    }

    /** Asks it to end, should it listen. @return false when it has just ended by itself */
    synchronized boolean giveUp() {
        if (ended) {
            return false;
        }
        givenUp = true;
        if (worker != null) {
            worker.interrupt();
        }
        return true;
    }
}

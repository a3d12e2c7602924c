package io.jobhunt.listing;

import io.jobhunt.web.CallOff;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One company on its way to being listed. It is handed over no later than its deadline, whatever its thread is doing, or
 * not at all when it was cancelled before.
 */
final class ListingWork implements Runnable {

    private final ListingOrder order;
    private final BiFunction<ListingOrder, CallOff, CompanyListing> lister;
    private final Consumer<CompanyListing> receiver;
    private final Consumer<@Nullable Throwable> end;
    private final ScheduledExecutorService watch;
    private final Limit limit;
    private final CallOff callOff = new CallOff();
    private boolean over;
    private @Nullable Thread worker;
    private @Nullable Future<?> timer;

    /**
     * How long it may take.
     *
     * @param grace what a kind may take beyond its deadline to notice that it is over, before it is abandoned
     */
    record Limit(Duration deadline, Duration grace) {}

    /** @param end is told when it has been handed over, and what the receiver threw; not when it was cancelled */
    ListingWork(
            ListingOrder order,
            BiFunction<ListingOrder, CallOff, CompanyListing> lister,
            Consumer<CompanyListing> receiver,
            Consumer<@Nullable Throwable> end,
            ScheduledExecutorService watch,
            Limit limit) {
        this.order = order;
        this.lister = lister;
        this.receiver = receiver;
        this.end = end;
        this.watch = watch;
        this.limit = limit;
    }

    /** Whether it has been handed over or cancelled. */
    synchronized boolean isOver() {
        return over;
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        CompanyListing listing = lister.apply(order, callOff);
        leave();
        handOver(listing);
    }

    private synchronized boolean begin() {
        if (over) {
            return false;
        }
        try {
            timer = watch.schedule(
                    this::giveUp, limit.deadline().plus(limit.grace()).toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ending) {
            return false;
        }
        worker = Thread.currentThread();
        return true;
    }

    /** Only while it is this company's may the thread be interrupted. */
    private synchronized void leave() {
        worker = null;
        Thread.interrupted();
        if (timer != null) {
            timer.cancel(false);
        }
    }

    void cancel() {
        synchronized (this) {
            over = true;
        }
        breakOff();
    }

    private void giveUp() {
        synchronized (this) {
            if (worker == null) {
                return;
            }
        }
        breakOff();
        // On a thread of its own: the receiver may take its time, and other companies are being watched.
        Thread thread = new Thread(
                () -> handOver(new CompanyListing.Failed(
                        order.company(),
                        "Listing it took longer than " + limit.deadline().toSeconds() + " s and was given up.",
                        limit.deadline())),
                "listing-given-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** A request is aborted, a pause is interrupted. */
    private void breakOff() {
        callOff.callOff();
        synchronized (this) {
            if (worker != null) {
                worker.interrupt();
            }
        }
    }

    private void handOver(CompanyListing listing) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        try {
            receiver.accept(listing);
            end.accept(null);
        } catch (RuntimeException | Error refused) {
            end.accept(refused);
        }
    }
}

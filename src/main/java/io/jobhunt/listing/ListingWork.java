package io.jobhunt.listing;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One company on its way to being listed. It is handed over no later than its deadline, whatever its thread is doing. */
final class ListingWork implements Runnable {

    private final ListingOrder order;
    private final Function<ListingOrder, CompanyListing> lister;
    private final Consumer<CompanyListing> receiver;
    private final ScheduledExecutorService watch;
    private final Duration deadline;
    private final Duration grace;
    private final CompletableFuture<CompanyListing> result = new CompletableFuture<>();
    private boolean handedOver;
    private @Nullable Thread worker;

    ListingWork(
            ListingOrder order,
            Function<ListingOrder, CompanyListing> lister,
            Consumer<CompanyListing> receiver,
            ScheduledExecutorService watch,
            Duration deadline,
            Duration grace) {
        this.order = order;
        this.lister = lister;
        this.receiver = receiver;
        this.watch = watch;
        this.deadline = deadline;
        this.grace = grace;
    }

    /** Done when the company has been handed over. */
    CompletableFuture<CompanyListing> result() {
        return result;
    }

    @Override
    public void run() {
        at(Thread.currentThread());
        try {
            watch.schedule(this::giveUp, deadline.plus(grace).toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException ending) {
            at(null);
            stopped();
            return;
        }
        CompanyListing listing = lister.apply(order);
        at(null);
        handOver(listing);
    }

    /** The program ends before this company's turn has come. */
    void stopped() {
        handOver(failed("Stopped: the program is ending.", Duration.ZERO));
    }

    private void giveUp() {
        synchronized (this) {
            if (worker == null) {
                return;
            }
            worker.interrupt();
        }
        // On a thread of its own: the receiver may take its time, and other companies are being watched.
        Thread thread = new Thread(
                () -> handOver(failed(
                        "Listing it took longer than " + deadline.toSeconds() + " s and was given up.", deadline)),
                "listing-given-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Only while it is this company's may the thread be interrupted. */
    private synchronized void at(@Nullable Thread thread) {
        worker = thread;
        if (thread == null) {
            Thread.interrupted();
        }
    }

    private void handOver(CompanyListing listing) {
        synchronized (this) {
            if (handedOver) {
                return;
            }
            handedOver = true;
        }
        try {
            receiver.accept(listing);
            result.complete(listing);
        } catch (RuntimeException | Error refused) {
            result.completeExceptionally(refused);
        }
    }

    private CompanyListing failed(String message, Duration took) {
        return new CompanyListing.Failed(order.company(), message, took);
    }
}

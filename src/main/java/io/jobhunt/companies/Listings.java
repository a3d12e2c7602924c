package io.jobhunt.companies;

import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.CareerSiteKinds;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.requests.SiteSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists companies, several at a time, each within its own deadline. A dry run and the start of a run both come here, so
 * that a preview shows what a run would find. A company that fails, hangs or never ends delays no other beyond its own
 * deadline, and is told as what it is: a failure, never an empty listing.
 */
public final class Listings implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Listings.class);

    /** What a kind may take beyond its deadline to notice that it is over, before it is abandoned. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CareerSiteKinds kinds;
    private final SiteSessions sessions;
    private final Duration deadline;
    private final Duration grace;
    private final Clock clock;
    private final ThreadPoolExecutor threads;

    public Listings(CareerSiteKinds kinds, SiteSessions sessions, ListingSettings settings, Clock clock) {
        this(kinds, sessions, settings, clock, GRACE);
    }

    Listings(CareerSiteKinds kinds, SiteSessions sessions, ListingSettings settings, Clock clock, Duration grace) {
        this.kinds = kinds;
        this.sessions = sessions;
        this.deadline = settings.companyDeadline();
        this.grace = grace;
        this.clock = clock;
        this.threads = new ThreadPoolExecutor(
                settings.parallel(), settings.parallel(), 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Lists these companies and waits for all of them. The answers come in the order of the orders. */
    public List<CompanyListing> of(Collection<ListingOrder> orders) {
        return forEach(orders, listing -> {});
    }

    /**
     * Lists these companies, hands each over as soon as it is there (from several threads), and waits for all of them.
     *
     * @return all of them, in the order of the orders
     */
    public List<CompanyListing> forEach(Collection<ListingOrder> orders, Consumer<CompanyListing> asSoonAsListed) {
        List<CompletableFuture<CompanyListing>> all = orders.stream()
                .map(this::start)
                .map(listing -> listing.whenComplete((done, unused) -> asSoonAsListed.accept(done)))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    /** Lists one company now, on the calling thread, with the same deadline. */
    public CompanyListing now(ListingOrder order) {
        return list(order, clock.instant());
    }

    private CompletableFuture<CompanyListing> start(ListingOrder order) {
        Work work = new Work(order);
        threads.execute(work);
        return work.result;
    }

    private CompanyListing list(ListingOrder order, Instant start) {
        String company = order.company();
        try {
            CareerSiteKind kind = kinds.named(order.site().kind());
            Listing listing = kind.list(order.site(), sessions.open(kind.name(), start.plus(deadline)));
            return new CompanyListing.Listed(
                    company, listing, ListingCheck.judge(listing, order.previous()), since(start));
        } catch (ListingFailed failed) {
            return new CompanyListing.Failed(company, failed.getMessage(), since(start));
        } catch (RuntimeException | StackOverflowError fault) {
            log.error("Listing {} at {} hit a fault of ours", company, order.site(), fault);
            return new CompanyListing.Failed(company, "The site's answer could not be handled: " + fault, since(start));
        }
    }

    private Duration since(Instant start) {
        return Duration.between(start, clock.instant());
    }

    /** One company on its way. Its result is there no later than its deadline, whatever its thread is doing. */
    private final class Work implements Runnable {

        private final ListingOrder order;
        private final CompletableFuture<CompanyListing> result = new CompletableFuture<>();

        Work(ListingOrder order) {
            this.order = order;
        }

        @Override
        public void run() {
            Thread worker = Thread.currentThread();
            result.completeOnTimeout(
                    new CompanyListing.Failed(
                            order.company(),
                            "Listing it took longer than " + deadline.toSeconds() + " s and was given up.",
                            deadline),
                    deadline.plus(grace).toMillis(),
                    TimeUnit.MILLISECONDS);
            CompletableFuture<?> interruption = result.thenRun(worker::interrupt);
            CompanyListing listing = list(order, clock.instant());
            interruption.cancel(false);
            result.complete(listing);
            Thread.interrupted();
        }

        void stopped() {
            result.complete(
                    new CompanyListing.Failed(order.company(), "Stopped: the program is ending.", Duration.ZERO));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow().forEach(work -> ((Work) work).stopped());
    }

    private static ThreadFactory named() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "listing-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}

package io.jobhunt.listing;

import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.ListedLimits;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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
    private final ScheduledThreadPoolExecutor watch;

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
                settings.parallel(),
                settings.parallel(),
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named("listing-"));
        threads.allowCoreThreadTimeOut(true);
        this.watch = new ScheduledThreadPoolExecutor(1, named("listing-watch-"));
        watch.setRemoveOnCancelPolicy(true);
    }

    /** Lists these companies and waits for all of them. The answers come in the order of the orders. */
    public List<CompanyListing> of(Collection<ListingOrder> orders) {
        return forEach(orders, listing -> {});
    }

    /**
     * Lists these companies, hands each over as soon as it is there (from several threads), and waits for all of them.
     *
     * @return all of them, in the order of the orders
     * @throws RuntimeException what {@code asSoonAsListed} threw, after everything else has been handed over
     */
    public List<CompanyListing> forEach(Collection<ListingOrder> orders, Consumer<CompanyListing> asSoonAsListed) {
        List<CompletableFuture<CompanyListing>> all = orders.stream()
                .map(order -> new ListingWork(order, this::now, asSoonAsListed, watch, deadline, grace))
                .map(this::start)
                .toList();
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : refused;
        }
        return all.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<CompanyListing> start(ListingWork work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException closed) {
            work.stopped();
        }
        return work.result();
    }

    /** Lists one company now, on the calling thread, with the same deadline. */
    public CompanyListing now(ListingOrder order) {
        Instant start = clock.instant();
        String company = order.company();
        try {
            CareerSiteKind kind = kinds.named(order.site().kind());
            Listing listing =
                    ListedLimits.applied(kind.list(order.site(), sessions.open(kind.name(), start.plus(deadline))));
            return new CompanyListing.Listed(
                    company, listing, ListingCheck.judge(listing, order.before()), since(start));
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

    @Override
    public void close() {
        threads.shutdownNow().forEach(work -> ((ListingWork) work).stopped());
        watch.shutdown();
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}

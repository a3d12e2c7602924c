package io.jobhunt.listing;

import io.jobhunt.listing.FairShare.Placed;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.ListedLimits;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import io.jobhunt.web.CallOff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists companies, several at a time, each within its own deadline. A dry run and the start of a run both come here, so
 * that a preview shows what a run would find. A company that fails, hangs or never ends delays no other beyond its own
 * deadline, and those of other users not at all; it is told as what it is: a failure, never an empty listing.
 */
public final class Listings implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Listings.class);

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CareerSiteKinds kinds;
    private final SiteSessions sessions;
    private final ListingSettings settings;
    private final Duration grace;
    private final Clock clock;
    private final ListingThreads threads = new ListingThreads();
    private final Map<ListingPurpose, FairShare<UUID, ListingWork>> shares = new EnumMap<>(ListingPurpose.class);
    private final Set<ListingBatch> batches = ConcurrentHashMap.newKeySet();

    public Listings(CareerSiteKinds kinds, SiteSessions sessions, ListingSettings settings, Clock clock) {
        this(kinds, sessions, settings, clock, GRACE);
    }

    Listings(CareerSiteKinds kinds, SiteSessions sessions, ListingSettings settings, Clock clock, Duration grace) {
        this.kinds = kinds;
        this.sessions = sessions;
        this.settings = settings;
        this.grace = grace;
        this.clock = clock;
        for (ListingPurpose purpose : ListingPurpose.values()) {
            shares.put(purpose, new FairShare<>(settings.places(), settings.parallel()));
        }
    }

    /**
     * Begins to list these companies, and hands each over as soon as it is there, from several threads. Nobody waits
     * meanwhile: what is returned tells when all are done, and ends them before.
     *
     * @param owner whose places they take: a run, or the user who previews
     */
    public ListingBatch begin(
            ListingPurpose purpose,
            UUID owner,
            Collection<ListingOrder> orders,
            Consumer<CompanyListing> asSoonAsListed) {
        Duration deadline = deadline(purpose);
        FairShare<UUID, ListingWork> share = share(purpose);
        ListingBatch batch = new ListingBatch(
                end -> orders.stream()
                        .map(order -> new ListingWork(
                                order,
                                (asked, callOff) -> list(asked, clock.instant().plus(deadline), callOff),
                                asSoonAsListed,
                                end,
                                threads.watch(),
                                new ListingWork.Limit(deadline, grace)))
                        .toList(),
                () -> share.dropIf(ListingWork::isOver));
        batches.add(batch);
        batch.done().whenComplete((nothing, failure) -> batches.remove(batch));
        batch.companies().forEach(company -> share.add(owner, company));
        if (threads.areStopped()) {
            batch.stop();
        }
        occupy(share);
        return batch;
    }

    /** Lists one company now, on the calling thread. */
    public CompanyListing now(ListingOrder order, Instant deadline) {
        return list(order, deadline, new CallOff());
    }

    /** How long a company may take. */
    public Duration deadline(ListingPurpose purpose) {
        return purpose == ListingPurpose.PREVIEW ? settings.previewDeadline() : settings.companyDeadline();
    }

    private FairShare<UUID, ListingWork> share(ListingPurpose purpose) {
        return Objects.requireNonNull(shares.get(purpose));
    }

    private void occupy(FairShare<UUID, ListingWork> share) {
        for (Optional<Placed<UUID, ListingWork>> next = share.next(); next.isPresent(); next = share.next()) {
            Placed<UUID, ListingWork> placed = next.get();
            threads.execute(() -> {
                try {
                    placed.task().run();
                } finally {
                    share.giveBack(placed.owner());
                    occupy(share);
                }
            });
        }
    }

    private CompanyListing list(ListingOrder order, Instant deadline, CallOff callOff) {
        Instant start = clock.instant();
        String company = order.company();
        try {
            CareerSiteKind kind = kinds.named(order.site().kind());
            Listing listing =
                    ListedLimits.applied(kind.list(order.site(), sessions.open(kind.name(), deadline, callOff)));
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

    /** Ends everything that is under way, and begins nothing more. */
    @Override
    public void close() {
        threads.stop();
        batches.forEach(ListingBatch::stop);
    }
}

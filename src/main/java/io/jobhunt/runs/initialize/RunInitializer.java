package io.jobhunt.runs.initialize;

import io.jobhunt.Failpoint;
import io.jobhunt.LogContext;
import io.jobhunt.listing.CompanyListing;
import io.jobhunt.listing.ListingBatch;
import io.jobhunt.listing.ListingOrder;
import io.jobhunt.listing.ListingPurpose;
import io.jobhunt.listing.Listings;
import io.jobhunt.postings.CompanyInRun;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.IngestionRun;
import io.jobhunt.runs.RunCompany;
import io.jobhunt.runs.RunCompletion;
import io.jobhunt.runs.RunHeartbeat;
import io.jobhunt.runs.RunStatus;
import io.jobhunt.runs.RunTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings a run from its message to its listed jobs, in stages that each can be repeated: a worker that dies in
 * between leaves companies that are done and companies that are not, and the next one does the latter only.
 */
@Component("runInitializer")
public class RunInitializer {

    private static final Logger log = LoggerFactory.getLogger(RunInitializer.class);

    private final RunTable runs;
    private final RunListings taken;
    private final Listings listings;
    private final RunCompletion completion;
    private final RunHeartbeat heartbeat;
    private final RunsInHand inHand;

    RunInitializer(
            RunTable runs,
            RunListings taken,
            Listings listings,
            RunCompletion completion,
            RunHeartbeat heartbeat,
            RunsInHand inHand) {
        this.runs = runs;
        this.taken = taken;
        this.listings = listings;
        this.completion = completion;
        this.heartbeat = heartbeat;
        this.inHand = inHand;
    }

    /** Takes the run in hand. A message of an earlier epoch, or of an ended run, has no effect here or later. */
    public void begin(RunMessage run) {
        runs.beginInitializing(run.runId(), run.epoch());
    }

    /**
     * Lists every company that is not listed yet, each taken into the jobs table as soon as it is there.
     *
     * @return done when all are taken, or the run has been stopped
     */
    CompletableFuture<Void> list(RunMessage message) {
        IngestionRun run = runs.find(message.runId()).orElse(null);
        if (run == null || run.status() != RunStatus.INITIALIZING || run.epoch() != message.epoch()) {
            return CompletableFuture.completedFuture(null);
        }
        Set<String> done = taken.companies(run.id());
        Map<String, RunCompany> open = run.companies().stream()
                .filter(company -> !done.contains(company.name()))
                .collect(Collectors.toMap(RunCompany::name, Function.identity()));
        List<ListingOrder> orders = open.values().stream()
                .map(company -> new ListingOrder(
                        company.name(), company.site(), taken.previouslyListed(run.userId(), company.name())))
                .toList();
        ListingBatch companies = listings.begin(
                ListingPurpose.RUN, run.id(), orders, listing -> take(run, open.get(listing.company()), listing));
        inHand.works(message, companies::cancel);
        return companies.done();
    }

    private void take(IngestionRun run, RunCompany company, CompanyListing listing) {
        CompanyInRun owner = new CompanyInRun(run.userId(), run.id(), run.epoch(), company.name(), company.site());
        try (LogContext ignored = LogContext.of(run.id(), null, company.name())) {
            taken.take(owner, company.titleFilters(), listing);
            heartbeat.beat(run.id());
            log.info("run {} company {}: {}", run.id(), company.name(), RunListings.summary(listing));
        }
    }

    /** All companies are listed: the run is ingesting from here on, or has failed if none of them could be listed. */
    public void startIngesting(RunMessage run) {
        Optional<String> failures = taken.failuresIfAllFailed(run.runId());
        if (failures.isPresent()) {
            completion.fail(run.runId(), run.epoch(), "No company could be listed. " + failures.get());
            return;
        }
        Failpoint.reached("initialize.all-listed");
        runs.beginIngesting(run.runId(), run.epoch());
    }
}

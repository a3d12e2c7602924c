package io.jobhunt.runs.preview;

import io.jobhunt.companies.ChosenCompanies;
import io.jobhunt.companies.ChosenCompanies.Chosen;
import io.jobhunt.companies.TitleDecision;
import io.jobhunt.companies.TitleMatcher;
import io.jobhunt.listing.CompanyListing;
import io.jobhunt.listing.ListingBatch;
import io.jobhunt.listing.ListingOrder;
import io.jobhunt.listing.ListingPurpose;
import io.jobhunt.listing.Listings;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.runs.initialize.RunListings;
import io.jobhunt.sourcing.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Lists every enabled company as a run would, and shows what the title filters take and leave. */
@Component
class Preview {

    private final ChosenCompanies chosen;
    private final Listings listings;
    private final RunListings taken;

    Preview(ChosenCompanies chosen, Listings listings, RunListings taken) {
        this.chosen = chosen;
        this.listings = listings;
        this.taken = taken;
    }

    /** @param excludedBy the term that decided, for excluded jobs; else null */
    record Job(String id, String title, String location, String url, String excludedBy) {}

    /** @param reason why not complete, or what is to be said of a complete one; null when there is nothing to say */
    record Completeness(boolean complete, String reason, Integer advertised, int listed) {}

    /**
     * One company's preview, in the contract's words: {@code filtered_count} counts the excluded, {@code urls_count}
     * the included.
     */
    record Company(
            String status,
            int totalCount,
            int filteredCount,
            int urlsCount,
            List<Job> includedJobs,
            List<Job> excludedJobs,
            String errorMessage,
            Completeness completeness) {}

    /** The companies that a run of this user would list. */
    List<Chosen> companies(UUID user) {
        return chosen.enabled(user);
    }

    /**
     * Begins to list these companies.
     *
     * @param receiver is handed each company's preview by its name, from several threads
     */
    ListingBatch begin(UUID user, List<Chosen> companies, BiConsumer<String, Company> receiver) {
        List<ListingOrder> orders = companies.stream()
                .map(company ->
                        new ListingOrder(company.name(), company.site(), taken.previouslyListed(user, company.name())))
                .toList();
        Map<String, TitleMatcher> matchers = new HashMap<>();
        companies.forEach(
                company -> matchers.put(company.name(), company.titleFilters().matcher()));
        return listings.begin(
                ListingPurpose.PREVIEW,
                user,
                orders,
                listing -> receiver.accept(listing.company(), preview(listing, matchers.get(listing.company()))));
    }

    /** A company without a listing. */
    static Company failed(String message) {
        return new Company("error", 0, 0, 0, List.of(), List.of(), message, new Completeness(false, message, null, 0));
    }

    private static Company preview(CompanyListing listing, TitleMatcher matcher) {
        if (listing instanceof CompanyListing.Failed failed) {
            return failed(failed.message());
        }
        CompanyListing.Listed listed = (CompanyListing.Listed) listing;
        List<Job> included = new ArrayList<>();
        List<Job> excluded = new ArrayList<>();
        for (ListedPosting posting : listed.listing().postings()) {
            TitleDecision decision = matcher.decide(posting.title());
            (decision.included() ? included : excluded).add(job(posting, decision));
        }
        Integer advertised = listed.listing().advertised().isPresent()
                ? listed.listing().advertised().getAsInt()
                : null;
        int total = included.size() + excluded.size();
        return new Company(
                "success",
                total,
                excluded.size(),
                included.size(),
                included,
                excluded,
                null,
                new Completeness(
                        listed.verdict() instanceof Verdict.Complete,
                        listed.verdict().said(),
                        advertised,
                        listed.listing().open()));
    }

    private static Job job(ListedPosting posting, TitleDecision decision) {
        String excludedBy = null;
        if (decision instanceof TitleDecision.Excluded excluded) {
            excludedBy = "exclude: " + excluded.term();
        } else if (decision instanceof TitleDecision.NotIncluded) {
            excludedBy = "include: no term found";
        }
        return new Job(posting.externalId(), posting.title(), posting.location(), posting.url(), excludedBy);
    }
}

package io.jobhunt.runs.initialize;

import io.jobhunt.Failpoint;
import io.jobhunt.companies.TitleFilter;
import io.jobhunt.companies.TitleMatcher;
import io.jobhunt.listing.CompanyListing;
import io.jobhunt.postings.CompanyInRun;
import io.jobhunt.postings.JobQueries;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.runs.RunCompanies;
import io.jobhunt.runs.RunCompanies.Listed;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes what each company's listing gave, in steps that are short transactions of their own: its jobs, then what it no
 * longer has, then the note of it. A company without its note is listed again, and what had been taken is left alone.
 */
@Component
public class RunListings {

    private final RunCompanies companies;
    private final JobsTable jobs;
    private final JobQueries queries;

    RunListings(RunCompanies companies, JobsTable jobs, JobQueries queries) {
        this.companies = companies;
        this.jobs = jobs;
        this.queries = queries;
    }

    /** The companies whose listing the run has taken. */
    public Set<String> companies(UUID run) {
        return companies.listed(run);
    }

    /** As many as the company's last complete listing had, else as are known as open; empty when nothing is known. */
    public OptionalInt previouslyListed(UUID user, String company) {
        return companies.lastComplete(user, company).map(OptionalInt::of).orElseGet(() -> {
            int open = queries.open(user, company);
            return open == 0 ? OptionalInt.empty() : OptionalInt.of(open);
        });
    }

    /**
     * Takes what matches, archives what a complete listing no longer has, and notes both. Each statement is fenced by
     * itself and holds the run's row no longer than it takes, so that a run can be stopped at once, however long the
     * listing is.
     */
    public void take(CompanyInRun owner, TitleFilter filter, CompanyListing listing) {
        if (listing instanceof CompanyListing.Failed failed) {
            companies.note(owner, Listed.failed(failed.message()));
            return;
        }
        CompanyListing.Listed listed = (CompanyListing.Listed) listing;
        List<ListedPosting> postings = listed.listing().postings();
        TitleMatcher matcher = filter.matcher();
        List<ListedPosting> matched = postings.stream()
                .filter(posting -> matcher.decide(posting.title()).included())
                .toList();
        OptionalInt advertised = listed.listing().advertised();
        jobs.take(owner, matched);
        Failpoint.reached("initialize.upserted");
        boolean complete = listed.verdict() instanceof Verdict.Complete;
        if (complete) {
            jobs.archiveUnlisted(owner, listed.listing().ids());
            Failpoint.reached("initialize.archived");
        }
        companies.note(
                owner,
                new Listed(
                        complete ? "complete" : "incomplete",
                        listed.verdict().said(),
                        advertised,
                        listed.listing().open(),
                        matched.size()));
    }

    /** What each company said, when none could be listed; else empty. */
    Optional<String> failuresIfAllFailed(UUID run) {
        return companies.failuresIfAllFailed(run);
    }

    static String summary(CompanyListing listing) {
        if (listing instanceof CompanyListing.Failed failed) {
            return "failed: " + failed.message();
        }
        CompanyListing.Listed listed = (CompanyListing.Listed) listing;
        Listing rows = listed.listing();
        String verdict = listed.verdict() instanceof Verdict.Incomplete incomplete
                ? "incomplete (" + incomplete.reason() + ")"
                : "complete";
        return rows.open() + " listed, " + verdict;
    }
}

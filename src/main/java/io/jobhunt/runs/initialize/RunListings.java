package io.jobhunt.runs.initialize;

import io.jobhunt.Failpoint;
import io.jobhunt.companies.TitleFilter;
import io.jobhunt.companies.TitleMatcher;
import io.jobhunt.listing.CompanyListing;
import io.jobhunt.postings.ListedJobs;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.Verdict;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of {@code run_companies}: what each company's listing gave, taken together with its jobs or not at all. */
@Component
public class RunListings {

    private final JdbcClient jdbc;
    private final ListedJobs jobs;
    private final TransactionTemplate transaction;

    RunListings(JdbcClient jdbc, ListedJobs jobs, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** The companies whose listing the run has taken. */
    public Set<String> companies(UUID run) {
        return Set.copyOf(jdbc.sql("select company from run_companies where run_id = :run")
                .param("run", run)
                .query(String.class)
                .list());
    }

    /** As many as the company's last complete listing had, else as are known as open; empty when nothing is known. */
    public OptionalInt previouslyListed(UUID user, String company) {
        return jdbc.sql(
                        """
                        select c.listed
                        from run_companies c join ingestion_runs r on r.id = c.run_id
                        where r.user_id = :user and c.company = :company and c.listing_status = 'complete'
                        order by r.created_at desc
                        limit 1
                        """)
                .param("user", user)
                .param("company", company)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(() -> {
                    int open = jobs.open(user, company);
                    return open == 0 ? OptionalInt.empty() : OptionalInt.of(open);
                });
    }

    /**
     * Upserts what matches, archives what a complete listing no longer has, and notes both, in one transaction. All of
     * its statements share the run's row, so that companies are taken side by side: two of them that wanted to write it
     * would wait for each other.
     */
    public void take(ListedJobs.Owner owner, TitleFilter filter, CompanyListing listing) {
        transaction.executeWithoutResult(status -> {
            if (listing instanceof CompanyListing.Failed failed) {
                note(owner, "failed", failed.message(), OptionalInt.empty(), 0, 0);
                return;
            }
            CompanyListing.Listed listed = (CompanyListing.Listed) listing;
            List<ListedPosting> postings = listed.listing().postings();
            TitleMatcher matcher = filter.matcher();
            List<ListedPosting> matched = postings.stream()
                    .filter(posting -> matcher.decide(posting.title()).included())
                    .toList();
            jobs.upsert(owner, matched);
            Failpoint.reached("initialize.upserted");
            if (listed.verdict() instanceof Verdict.Incomplete incomplete) {
                note(
                        owner,
                        "incomplete",
                        incomplete.reason(),
                        listed.listing().advertised(),
                        postings.size(),
                        matched.size());
            } else {
                jobs.archiveUnlisted(
                        owner, postings.stream().map(ListedPosting::externalId).toList());
                note(owner, "complete", null, listed.listing().advertised(), postings.size(), matched.size());
            }
        });
    }

    private void note(
            ListedJobs.Owner owner, String status, String reason, OptionalInt advertised, int listed, int matched) {
        jdbc.sql(
                        """
                        with fence as (
                          select 1 from ingestion_runs
                          where id = :run and epoch = :epoch and status = 'initializing'
                          for share)
                        insert into run_companies (run_id, company, listing_status, reason, advertised, listed, matched)
                        select :run, :company, :status, :reason, :advertised, :listed, :matched from fence
                        on conflict do nothing
                        """)
                .param("run", owner.run())
                .param("epoch", owner.epoch())
                .param("company", owner.company())
                .param("status", status)
                .param("reason", reason)
                .param("advertised", advertised.isPresent() ? advertised.getAsInt() : null, java.sql.Types.INTEGER)
                .param("listed", listed)
                .param("matched", matched)
                .update();
    }

    /** What each company said, when none could be listed; else null. */
    String failuresIfAllFailed(UUID run) {
        return jdbc.sql(
                        """
                        select case when bool_and(listing_status = 'failed')
                                    then string_agg(company || ': ' || reason, ' ' order by company) end
                        from run_companies where run_id = :run
                        """)
                .param("run", run)
                .query(String.class)
                .optional()
                .orElse(null);
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
        return rows.postings().size() + " listed, " + verdict;
    }
}

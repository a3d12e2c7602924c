package io.jobhunt.runs.initialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.companies.TitleFilter;
import io.jobhunt.listing.CompanyListing;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.runs.TestRuns;
import io.jobhunt.sourcing.ListedLimits;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(TestRuns.class)
class LeftOutPostingsIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private JobsTable jobs;

    @Autowired
    private RunListings listings;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPostingThatCantBeTakenIsNotArchivedAndTheRunSaysSo() {
        UUID user = given.user();
        UUID before = given.initializing(user);
        jobs.take(given.owner(user, before), TestRuns.postings(0, 3));
        jdbc.sql("update ingestion_runs set status = 'finished' where id = :run")
                .param("run", before)
                .update();
        UUID run = given.initializing(user);
        // The second posting has a huge address now, and the third is gone.
        ListedPosting huge =
                new ListedPosting("1", "Engineer 1", "Berlin", "https://acme.example/" + "x".repeat(9_000));
        Listing listing = ListedLimits.applied(
                Listing.whole(List.of(TestRuns.postings(0, 1).get(0), huge), 2, List.of()));

        listings.take(
                given.owner(user, run),
                TitleFilter.ALL,
                new CompanyListing.Listed(
                        "acme", listing, ListingCheck.judge(listing, OptionalInt.of(3)), Duration.ZERO));

        assertThat(states(user)).containsExactly("0 pending", "1 pending", "2 expired unlisted");
        assertThat(jdbc.sql("select listing_status, reason, listed, matched from run_companies where run_id = :run")
                        .param("run", run)
                        .query()
                        .singleRow())
                .isEqualTo(Map.of(
                        "listing_status",
                        "complete",
                        "reason",
                        "1 posting is left out: 'Engineer 1' (its address has 9021 characters, more than 2000)",
                        "listed",
                        2,
                        "matched",
                        1));
    }

    private List<String> states(UUID user) {
        return jdbc.sql(
                        """
                        select concat_ws(' ', external_id, status, expired_reason) from jobs
                        where user_id = :user order by external_id
                        """)
                .param("user", user)
                .query(String.class)
                .list();
    }
}

package io.jobhunt.runs.initialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.companies.TitleFilter;
import io.jobhunt.listing.CompanyListing;
import io.jobhunt.postings.CompanyInRun;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.runs.CountsAudit;
import io.jobhunt.runs.TestRuns;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company's listing is taken in steps; whoever dies between two of them leaves what the next one makes whole. */
@ProductTest
@Import(TestRuns.class)
class RunListingsIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private RunListings listings;

    @Autowired
    private JobsTable jobs;

    @Autowired
    private JdbcClient jdbc;

    private UUID run;
    private CompanyInRun acme;

    @BeforeEach
    void aRunAfterOneThatHadTenJobs() {
        UUID user = given.user();
        UUID before = given.ingesting(user, 10);
        jdbc.sql("update ingestion_runs set status = 'finished' where id = :run")
                .param("run", before)
                .update();
        run = given.initializing(user);
        acme = given.owner(user, run);
    }

    @Test
    void aCompanyThatWasTakenInPartIsListedAgainAndTakenOnce() {
        jobs.take(acme, TestRuns.postings(3, 7));
        assertThat(listings.companies(run)).isEmpty();

        take(TestRuns.postings(3, 13));

        assertThat(states()).containsExactly("expired:archived 3", "pending: 10");
        assertThat(listings.companies(run)).containsExactly("acme");
        assertThat(jdbc.sql(CountsAudit.DIFFERENCES).query().listOfRows()).isEmpty();
    }

    /** The listing before this one was complete, and did not have it. */
    @Test
    void whatAnInterruptedListingArchivedComesBackWhenTheNextOneHasIt() {
        jobs.take(acme, TestRuns.postings(0, 8));
        jobs.archiveUnlisted(
                acme,
                TestRuns.postings(0, 8).stream().map(ListedPosting::externalId).toList());
        assertThat(states()).containsExactly("expired:archived 2", "pending: 8");

        take(TestRuns.postings(0, 9));

        assertThat(states()).containsExactly("expired:archived 1", "pending: 8", "pending:reopened 1");
    }

    @Test
    void aCompanyThatIsTakenTwiceAtOnceIsTakenOnce() {
        take(TestRuns.postings(5, 15));
        List<String> once = states();

        take(TestRuns.postings(5, 15));

        assertThat(states()).isEqualTo(once).containsExactly("expired:archived 5", "pending: 10");
    }

    @Test
    void moreThanAThousandAreArchivedPartByPart() {
        UUID user = given.user();
        UUID before = given.ingesting(user, 2_300);
        jdbc.sql("update ingestion_runs set status = 'finished' where id = :run")
                .param("run", before)
                .update();
        run = given.initializing(user);
        acme = given.owner(user, run);

        take(TestRuns.postings(0, 1));

        assertThat(states()).containsExactly("expired:archived 2299", "pending: 1");
    }

    private void take(List<ListedPosting> postings) {
        listings.take(
                acme,
                TitleFilter.ALL,
                new CompanyListing.Listed(
                        "acme", Listing.whole(postings, List.of()), new Verdict.Complete(), Duration.ZERO));
    }

    private List<String> states() {
        return jdbc.sql(
                        """
                        select status || ':' || coalesce(outcome, '') || ' ' || count(*) from jobs
                        where run_id = :run group by status, outcome order by 1
                        """)
                .param("run", run)
                .query(String.class)
                .list();
    }
}

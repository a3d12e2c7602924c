package io.jobhunt.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.postings.Fingerprint;
import io.jobhunt.postings.JobInRun;
import io.jobhunt.postings.JobState;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.Received;
import io.jobhunt.runs.TestRuns;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of messages that come twice, late, or in a wrong order, each job takes one, once. */
@ProductTest
@Import(TestRuns.class)
class CrawlLedgerIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private CrawlLedger ledger;

    @Autowired
    private PageClaims claims;

    @Autowired
    private JobsTable jobsTable;

    @Autowired
    private JdbcClient jdbc;

    private UUID run;
    private List<UUID> jobs;

    @BeforeEach
    void aRunWithTwoJobs() {
        run = given.ingesting(given.user(), 2);
        jobs = given.jobs(run);
    }

    @Test
    void aMessageClaimsItsJobWithEverythingTheCrawlHasToKnow() {
        List<PageTask> tasks = ledger.claim(List.of(message(jobs.get(0), 1, "m1")));

        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(task.jobId()).isEqualTo(jobs.get(0));
            assertThat(task.posting().url()).startsWith("https://acme.example/jobs/");
            assertThat(task.lastExtraction()).isNull();
        });
    }

    @Test
    void anotherMessageForAClaimedJobIsObsolete() {
        ledger.claim(List.of(message(jobs.get(0), 1, "m1")));

        assertThat(ledger.claim(List.of(message(jobs.get(0), 1, "m2")))).isEmpty();
    }

    @Test
    void theSameMessageDeliveredAgainTakesTheJobOver() {
        ledger.claim(List.of(message(jobs.get(0), 1, "m1")));

        assertThat(ledger.claim(List.of(message(jobs.get(0), 1, "m1")))).hasSize(1);
    }

    @Test
    void twoMessagesForOneJobInOnePollClaimItOnce() {
        List<PageTask> tasks = ledger.claim(List.of(message(jobs.get(0), 1, "m1"), message(jobs.get(0), 1, "m2")));

        assertThat(tasks).hasSize(1);
    }

    @Test
    void messagesOfAnotherEpochClaimNothing() {
        jdbc.sql("update ingestion_runs set epoch = 2 where id = :run")
                .param("run", run)
                .update();

        assertThat(ledger.claim(List.of(message(jobs.get(0), 1, "m1")))).isEmpty();
        assertThat(ledger.claim(List.of(message(jobs.get(0), 3, "m1")))).isEmpty();
        assertThat(ledger.claim(List.of(message(jobs.get(0), 2, "m1")))).hasSize(1);
    }

    @Test
    void aNewEpochTakesOverWhatTheOldOneHeld() {
        ledger.claim(List.of(message(jobs.get(0), 1, "m1")));
        jdbc.sql("update ingestion_runs set epoch = 2 where id = :run")
                .param("run", run)
                .update();

        assertThat(ledger.claim(List.of(message(jobs.get(0), 2, "m9")))).hasSize(1);
    }

    @Test
    void anEndedRunHandsOutNothing() {
        jdbc.sql("update ingestion_runs set status = 'aborted' where id = :run")
                .param("run", run)
                .update();

        assertThat(ledger.claim(List.of(message(jobs.get(0), 1, "m1")))).isEmpty();
    }

    @Test
    void aResultIsTakenOnce() {
        PageTask task = ledger.claim(List.of(message(jobs.get(0), 1, "m1"))).get(0);
        CrawledPage result = new CrawledPage(task, stored());

        assertThat(ledger.record(List.of(result))).containsExactly(jobs.get(0));
        assertThat(ledger.record(List.of(result))).isEmpty();
        assertThat(given.row(jobs.get(0)))
                .containsEntry("status", "crawled")
                .containsEntry("s3_key", "raw/x")
                .containsEntry("decision", "never-extracted")
                .containsEntry("simhash", null);
    }

    @Test
    void aResultOfAnOlderEpochIsNotTaken() {
        PageTask task = ledger.claim(List.of(message(jobs.get(0), 1, "m1"))).get(0);
        jdbc.sql("update ingestion_runs set epoch = 2 where id = :run")
                .param("run", run)
                .update();

        assertThat(ledger.record(List.of(new CrawledPage(task, stored())))).isEmpty();
        assertThat(given.row(jobs.get(0))).containsEntry("status", "pending");
    }

    /** Its worker failed between the commit and what follows from it. */
    @Test
    void aStoredPageThatWasNeverHandedOnIsHandedOnWhenItsMessageComesAgain() {
        List<Received<CrawlMessage>> poll = List.of(message(jobs.get(0), 1, "m1"), message(jobs.get(1), 1, "m2"));
        List<PageTask> tasks = ledger.claim(poll);
        ledger.record(tasks.stream()
                .map(task -> new CrawledPage(
                        task, task.jobId().equals(jobs.get(0)) ? stored() : new CrawlResult.Failed("why")))
                .toList());

        ClaimedPages again = claims.claim(poll);

        assertThat(again.granted()).isEmpty();
        assertThat(again.obsolete()).hasSize(2);
        assertThat(again.extract())
                .extracting(Outgoing::message)
                .containsExactly(new ExtractMessage(jobs.get(0), run, 1));
        claims.finish(again);
        assertThat(given.runRow(run)).containsEntry("status", "ingesting");
        jobsTable.fail(List.of(new JobInRun(jobs.get(0), run, 1)), JobState.CRAWLED, "read in vain");
        claims.finish(claims.claim(poll));
        assertThat(given.runRow(run)).containsEntry("status", "finished");
    }

    @Test
    void whatAnOlderEpochStoredIsNotHandedOnByItsMessage() {
        PageTask task = ledger.claim(List.of(message(jobs.get(0), 1, "m1"))).get(0);
        ledger.record(List.of(new CrawledPage(task, stored())));
        jdbc.sql("update ingestion_runs set epoch = 2 where id = :run")
                .param("run", run)
                .update();

        assertThat(claims.claim(List.of(message(jobs.get(0), 1, "m1"))).extract())
                .isEmpty();
    }

    @Test
    void aPageForLaterIsFreeForItsNextMessageAndCountsItsAttempt() {
        PageTask task = ledger.claim(List.of(message(jobs.get(0), 1, "m1"))).get(0);

        ledger.record(List.of(new CrawledPage(task, new CrawlResult.Later(Duration.ofSeconds(3), true, "busy"))));

        PageTask again = ledger.claim(List.of(message(jobs.get(0), 1, "m2"))).get(0);
        assertThat(again.attempts()).isEqualTo(1);
    }

    @Test
    void aPageThatWaitsForItsTurnIsNoNews() {
        Object before = given.row(jobs.get(0)).get("updated_at");
        PageTask task = ledger.claim(List.of(message(jobs.get(0), 1, "m1"))).get(0);

        ledger.record(List.of(new CrawledPage(task, new CrawlResult.Later(Duration.ofSeconds(3), false, "its turn"))));

        assertThat(given.row(jobs.get(0))).containsEntry("updated_at", before).containsEntry("claim_message", null);
    }

    @Test
    void goneAndFailedEndTheJob() {
        List<PageTask> tasks = ledger.claim(List.of(message(jobs.get(0), 1, "m1"), message(jobs.get(1), 1, "m2")));

        ledger.record(List.of(
                new CrawledPage(tasks.get(0), new CrawlResult.Gone()),
                new CrawledPage(tasks.get(1), new CrawlResult.Failed("why"))));

        assertThat(given.row(tasks.get(0).jobId()))
                .containsEntry("status", "expired")
                .containsEntry("expired_reason", "gone")
                .containsEntry("outcome", "gone");
        assertThat(given.row(tasks.get(1).jobId()))
                .containsEntry("status", "error")
                .containsEntry("outcome", "failed")
                .containsEntry("error_message", "why");
    }

    @Test
    void anUnchangedPageKeepsWhatItHadAndTakesItsNewValidators() {
        jdbc.sql("update jobs set etag = 'e1', last_modified = 'l1', s3_key = 'raw/x' where id = :job")
                .param("job", jobs.get(0))
                .update();
        PageTask task = ledger.claim(List.of(message(jobs.get(0), 1, "m1"))).get(0);

        ledger.record(List.of(new CrawledPage(task, new CrawlResult.Unchanged("e2", null, "similar", 2))));

        assertThat(given.row(jobs.get(0)))
                .containsEntry("status", "ready")
                .containsEntry("outcome", "unchanged")
                .containsEntry("etag", "e2")
                .containsEntry("last_modified", "l1")
                .containsEntry("s3_key", "raw/x")
                .containsEntry("decision", "similar")
                .containsEntry("decision_distance", 2)
                .containsEntry("attempts", 0)
                .containsEntry("crawled_page", null);
    }

    private CrawlResult.Stored stored() {
        return new CrawlResult.Stored("raw/x", new Fingerprint(1, 2, 3, 100, 1), "\"e\"", null, "never-extracted", -1);
    }

    private Received<CrawlMessage> message(UUID job, int epoch, String id) {
        return new Received<>(new CrawlMessage(job, run, epoch, "acme", "https://acme.example"), id, "receipt-" + id);
    }
}

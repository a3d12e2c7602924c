package io.jobhunt.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.companies.TitleFilter;
import io.jobhunt.listing.CompanyListing;
import io.jobhunt.postings.Claim;
import io.jobhunt.postings.FailedJobs;
import io.jobhunt.postings.JobInRun;
import io.jobhunt.postings.JobState;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.postings.StoredPages;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.runs.initialize.RunListings;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who waits for whom: each test holds a lock, lets others run into it, and looks at what they hold and what they do then. */
@ProductTest
@Import({TestRuns.class, HeldLocks.class})
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RunLocksIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private HeldLocks locks;

    @Autowired
    private RunCompletion completion;

    @Autowired
    private RunEpochs epochs;

    @Autowired
    private RunTable runs;

    @Autowired
    private RunListings listings;

    @Autowired
    private JobsTable jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void letGo() {
        locks.releaseAll();
    }

    @Test
    void aRunWhoseFailedJobsComeBackAtThatMomentIsNotFinished() throws Exception {
        UUID run = given.ingesting(given.user(), 2);
        set(given.jobs(run).get(0), "ready");
        set(given.jobs(run).get(1), "error");
        CountDownLatch retried = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Future<Integer> retry = locks.inBackground(() -> transaction.execute(status -> {
            epochs.next(run, 1).orElseThrow();
            int pending = jobs.retry(new FailedJobs(run, null, null), run);
            retried.countDown();
            await(mayCommit);
            return pending;
        }));
        retried.await();

        Future<Boolean> finish = locks.inBackground(() -> completion.finishIfDone(run));
        locks.awaitWaiting(1);
        mayCommit.countDown();

        assertThat(retry.get()).isEqualTo(1);
        assertThat(finish.get()).isFalse();
        assertThat(given.runRow(run)).containsEntry("status", "ingesting").containsEntry("epoch", 2);
    }

    @Test
    void messagesOfAnEndedRunDoNotStandInTheWayOfTheNextListing() throws Exception {
        UUID user = given.user();
        UUID old = given.ingesting(user, 3);
        List<UUID> inOrder = given.jobs(old);
        List<ListedPosting> backwards = new ArrayList<>(postingsOf(inOrder));
        Collections.reverse(backwards);
        completion.abort(user, old);
        UUID next = given.initializing(user);
        locks.holdJobs(List.of(inOrder.get(1)));

        Future<Object> listing = locks.inBackground(() -> {
            jobs.take(given.owner(user, next), backwards);
            return null;
        });
        locks.awaitWaiting(1);
        List<Claim> claims = inOrder.stream()
                .map(job -> new Claim(new JobInRun(job, old, 1), "message-" + job))
                .toList();
        Future<Integer> claimed = locks.inBackground(() -> jobs.claim(claims).size());
        locks.awaitDoneOrWaiting(claimed, 2);
        locks.releaseAll();

        assertThat(claimed.get()).isZero();
        listing.get();
        assertThat(given.jobs(next)).hasSize(3);
    }

    @Test
    void aListingTakesTheJobsItKnowsInTheOrderOfTheirIds() throws Exception {
        UUID user = given.user();
        UUID old = given.ingesting(user, 12);
        List<UUID> inOrder = given.jobs(old);
        List<ListedPosting> backwards = new ArrayList<>(postingsOf(inOrder));
        Collections.reverse(backwards);
        completion.abort(user, old);
        UUID next = given.initializing(user);

        waitsForTheFirstBeforeItLocksTheOthers(inOrder, () -> {
            jobs.take(given.owner(user, next), backwards);
            return null;
        });

        assertThat(given.jobs(next)).isEqualTo(inOrder);
    }

    @Test
    void archivingLocksInTheOrderOfTheIds() throws Exception {
        UUID user = given.user();
        UUID old = given.ingesting(user, 12);
        List<UUID> inOrder = given.jobs(old);
        completion.abort(user, old);
        UUID next = given.initializing(user);

        waitsForTheFirstBeforeItLocksTheOthers(inOrder, () -> jobs.archiveUnlisted(given.owner(user, next), List.of()));

        assertThat(given.jobs(next)).isEqualTo(inOrder);
    }

    @Test
    void retryingLocksInTheOrderOfTheIds() throws Exception {
        UUID run = given.ingesting(given.user(), 12);
        List<UUID> inOrder = given.jobs(run);
        inOrder.forEach(job -> set(job, "error"));

        waitsForTheFirstBeforeItLocksTheOthers(inOrder, () -> jobs.retry(new FailedJobs(run, null, null), run));
    }

    @Test
    void readingAgainLocksInTheOrderOfTheIds() throws Exception {
        UUID user = given.user();
        UUID old = given.ingesting(user, 12);
        List<UUID> inOrder = given.jobs(old);
        jdbc.sql("update jobs set status = 'ready', s3_key = 'raw/x', extracted_at = now() where run_id = :run")
                .param("run", old)
                .update();
        completion.finishIfDone(old);
        IngestionRun ended = runs.find(old).orElseThrow();
        UUID next = runs.createFollowUp(ended).orElseThrow();

        waitsForTheFirstBeforeItLocksTheOthers(
                inOrder, () -> jobs.reread(new StoredPages(user, old, true, 1, Duration.ofDays(7)), next));

        assertThat(given.jobs(next)).isEqualTo(inOrder);
    }

    @Test
    void givingUpDeadLettersLocksInTheOrderOfTheIds() throws Exception {
        UUID run = given.ingesting(given.user(), 12);
        List<UUID> inOrder = given.jobs(run);
        List<JobInRun> dead = new ArrayList<>(
                inOrder.stream().map(job -> new JobInRun(job, run, 1)).toList());
        Collections.reverse(dead);

        waitsForTheFirstBeforeItLocksTheOthers(inOrder, () -> {
            jobs.fail(dead, JobState.PENDING, "why");
            return null;
        });
    }

    /** The abort comes in while the second of three thousand postings is being taken; the third thousand is not. */
    @Test
    void aStopWaitsForOnePartOfAListingAtMost() throws Exception {
        UUID user = given.user();
        UUID old = given.ingesting(user, 2_500);
        List<ListedPosting> postings = postingsOf(given.jobs(old));
        UUID inSecondPart = given.jobs(old).get(1_500);
        completion.abort(user, old);
        UUID run = given.initializing(user);
        locks.holdJobs(List.of(inSecondPart));

        Future<Object> listing = locks.inBackground(() -> {
            listings.take(
                    given.owner(user, run),
                    TitleFilter.ALL,
                    new CompanyListing.Listed(
                            "acme", Listing.whole(postings, List.of()), new Verdict.Complete(), Duration.ZERO));
            return null;
        });
        locks.awaitWaiting(1);
        Future<Boolean> abort = locks.inBackground(() -> completion.abort(user, run));
        locks.awaitWaiting(2);
        locks.releaseAll();

        assertThat(abort.get()).isTrue();
        listing.get();
        assertThat(given.jobs(run)).hasSize(2_000);
        assertThat(listings.companies(run)).isEmpty();
    }

    private void waitsForTheFirstBeforeItLocksTheOthers(List<UUID> inOrder, HeldLocks.Action<?> action)
            throws Exception {
        locks.holdJobs(inOrder.subList(0, 1));

        Future<?> done = locks.inBackground(action);
        locks.awaitWaiting(1);

        assertThat(locks.freeJobs(inOrder)).isEqualTo(inOrder.subList(1, inOrder.size()));
        locks.releaseAll();
        done.get(30, TimeUnit.SECONDS);
    }

    private List<ListedPosting> postingsOf(List<UUID> jobs) {
        return jobs.stream()
                .map(job -> given.row(job).get("external_id").toString())
                .map(id -> new ListedPosting(id, "Engineer " + id, "Berlin", "https://acme.example/jobs/" + id))
                .toList();
    }

    private void set(UUID job, String status) {
        jdbc.sql("update jobs set status = :status where id = :job")
                .param("job", job)
                .param("status", status)
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.jobhunt.crawl;

import io.jobhunt.postings.Claim;
import io.jobhunt.postings.ClaimedJob;
import io.jobhunt.postings.JobInRun;
import io.jobhunt.postings.JobQueries;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.postings.SettledCrawl;
import io.jobhunt.postings.SettledCrawl.CrawledVersion;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.Received;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The crawl's messages and pages in the words of the jobs table: who may fetch, and what came of it. */
@Component
class CrawlLedger {

    private final JobsTable jobs;
    private final JobQueries queries;

    CrawlLedger(JobsTable jobs, JobQueries queries) {
        this.jobs = jobs;
        this.queries = queries;
    }

    /**
     * The idempotent consumer of the crawl: of several messages for one job, one is granted its page.
     *
     * @return the granted pages; messages without one have nothing left to do
     */
    List<PageTask> claim(List<Received<CrawlMessage>> messages) {
        Map<String, Received<CrawlMessage>> byMessageId =
                messages.stream().collect(Collectors.toMap(Received::id, Function.identity(), (first, again) -> again));
        List<Claim> claims = byMessageId.values().stream()
                .map(received -> new Claim(JobInRun.of(received.message()), received.id()))
                .toList();
        return jobs.claim(claims).stream()
                .map(job -> task(byMessageId.get(job.messageId()), job))
                .toList();
    }

    /**
     * Messages to the extraction for those whose page is stored and waits. They may have been sent before; the second of
     * two has no effect.
     */
    List<Outgoing> lostHandOffs(List<Received<CrawlMessage>> obsolete) {
        if (obsolete.isEmpty()) {
            return List.of();
        }
        Map<UUID, JobInRun> byJob = obsolete.stream()
                .map(received -> JobInRun.of(received.message()))
                .collect(Collectors.toMap(
                        JobInRun::jobId,
                        Function.identity(),
                        (one, other) -> one.epoch() > other.epoch() ? one : other));
        return queries.awaitingExtraction(byJob.values()).stream()
                .map(waiting -> byJob.get(waiting.id()))
                .map(job -> Outgoing.now(new ExtractMessage(job.jobId(), job.runId(), job.epoch())))
                .toList();
    }

    private static PageTask task(Received<CrawlMessage> received, ClaimedJob job) {
        return new PageTask(
                received,
                job.site(),
                job.posting(),
                job.attempts(),
                job.lastExtraction(),
                job.etag(),
                job.lastModified());
    }

    /**
     * Writes what came of the pages.
     *
     * @return the ids of the jobs that took it; the others had been overtaken by an end of the run or a later epoch
     */
    List<UUID> record(List<CrawledPage> pages) {
        return jobs.settleCrawl(pages.stream()
                .map(page -> settled(JobInRun.of(page.task().received().message()), page.result()))
                .toList());
    }

    private static SettledCrawl settled(JobInRun job, CrawlResult result) {
        if (result instanceof CrawlResult.Stored stored) {
            CrawledVersion page = new CrawledVersion(stored.fingerprint(), stored.etag(), stored.lastModified());
            return new SettledCrawl.Stored(job, stored.s3Key(), page, stored.decision(), distance(stored.distance()));
        }
        if (result instanceof CrawlResult.Unchanged same) {
            return new SettledCrawl.Unchanged(
                    job, same.etag(), same.lastModified(), same.decision(), distance(same.distance()));
        }
        if (result instanceof CrawlResult.Gone) {
            return new SettledCrawl.Gone(job);
        }
        if (result instanceof CrawlResult.Failed failed) {
            return new SettledCrawl.Failed(job, failed.message());
        }
        return new SettledCrawl.Later(job, ((CrawlResult.Later) result).countsAsAttempt());
    }

    private static Integer distance(int distance) {
        return distance < 0 ? null : distance;
    }
}

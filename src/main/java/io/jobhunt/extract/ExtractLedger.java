package io.jobhunt.extract;

import io.jobhunt.postings.CrawledJob;
import io.jobhunt.postings.ExtractedJob;
import io.jobhunt.postings.JobInRun;
import io.jobhunt.postings.JobQueries;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Received;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Extraction's messages and postings in the words of the jobs table: which pages wait, and what was read from them.
 * Reading a page twice costs only time, so there is no claim; the second result finds the job no longer {@code crawled}
 * and has no effect.
 */
@Component
class ExtractLedger {

    private final JobsTable jobs;
    private final JobQueries queries;

    ExtractLedger(JobsTable jobs, JobQueries queries) {
        this.jobs = jobs;
        this.queries = queries;
    }

    /** @return the jobs of these messages that still wait for extraction */
    List<ExtractTask> waiting(List<Received<ExtractMessage>> messages) {
        Map<UUID, Received<ExtractMessage>> byJob = messages.stream()
                .collect(Collectors.toMap(
                        received -> received.message().jobId(), Function.identity(), ExtractLedger::laterEpoch));
        List<JobInRun> asked =
                byJob.values().stream().map(Received::message).map(JobInRun::of).toList();
        return queries.awaitingExtraction(asked).stream()
                .map(job -> task(byJob.get(job.id()), job))
                .toList();
    }

    private static Received<ExtractMessage> laterEpoch(Received<ExtractMessage> one, Received<ExtractMessage> other) {
        return one.message().epoch() >= other.message().epoch() ? one : other;
    }

    private static ExtractTask task(Received<ExtractMessage> received, CrawledJob job) {
        return new ExtractTask(
                received, job.site(), job.s3Key(), new ListingHints(job.listedTitle(), job.listedLocation(), null));
    }

    /**
     * Writes what was read.
     *
     * @return the ids of the jobs that took it
     */
    List<UUID> record(Map<ExtractTask, ExtractResult> results) {
        List<ExtractedJob> extracted = results.entrySet().stream()
                .map(entry -> extracted(entry.getKey(), entry.getValue()))
                .toList();
        return jobs.settleExtract(extracted, Extraction.EXTRACTOR_VERSION);
    }

    private static ExtractedJob extracted(ExtractTask task, ExtractResult result) {
        JobInRun job = JobInRun.of(task.received().message());
        return result instanceof ExtractResult.Failed failed
                ? new ExtractedJob.Failed(job, failed.message())
                : new ExtractedJob.Read(job, ((ExtractResult.Read) result).posting());
    }
}

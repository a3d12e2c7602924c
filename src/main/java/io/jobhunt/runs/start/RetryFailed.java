package io.jobhunt.runs.start;

import io.jobhunt.api.BodyShape;
import io.jobhunt.api.Parameters;
import io.jobhunt.api.Problem;
import io.jobhunt.postings.FailedJobs;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.IngestionRun;
import io.jobhunt.runs.RunEpochs;
import io.jobhunt.runs.RunJobCounts;
import io.jobhunt.runs.RunQueue;
import io.jobhunt.runs.RunTable;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries failed jobs once more: one, those of a company, or all of a run. While the run is going on they rejoin it; an
 * ended run stays ended, so its failed jobs move to a new run of their own, which lists nothing and archives nothing.
 */
@Component
class RetryFailed {

    private final JobsTable jobs;
    private final RunJobCounts counts;
    private final RunTable runs;
    private final RunEpochs epochs;
    private final RunQueue queue;
    private final TransactionTemplate transaction;

    RetryFailed(
            JobsTable jobs,
            RunJobCounts counts,
            RunTable runs,
            RunEpochs epochs,
            RunQueue queue,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.counts = counts;
        this.runs = runs;
        this.epochs = epochs;
        this.queue = queue;
        this.transaction = transaction;
    }

    /** Which failed jobs; both null for all. */
    @BodyShape("{}, {\"job_id\": …} or {\"company\": …}")
    record Which(String jobId, String company) {}

    /** The run that the jobs are in now, and how many they are. */
    record Retried(UUID runId, int republished) {}

    Retried retry(IngestionRun run, Which which) {
        UUID job = which.jobId() == null ? null : Parameters.id(which.jobId());
        String company = Parameters.text("company", which.company());
        RunMessage message = transaction.execute(status -> rejoin(run, job, company));
        queue.publish(message);
        return new Retried(message.runId(), counts.pending(message.runId()));
    }

    private RunMessage rejoin(IngestionRun run, UUID job, String company) {
        UUID target = run.id();
        int epoch;
        if (run.status().isTerminal()) {
            target = runs.createFollowUp(run)
                    .orElseThrow(() -> Problem.conflict(
                            "A run is already going on. Wait for it to end, or stop it first.",
                            Map.of(
                                    "run_id",
                                    String.valueOf(runs.active(run.userId()).orElse(null)))));
            epoch = 1;
        } else {
            // A new epoch begins publishing anew; what is on its way in the old one is published again with it.
            runs.closeGate(run.id());
            epoch = epochs.next(run.id(), run.epoch())
                    .orElseThrow(() -> Problem.conflict(
                            "The run has just changed. Try again.",
                            Map.of("run_id", run.id().toString())));
        }
        int moved = jobs.retry(new FailedJobs(run.id(), job, company), target);
        if (moved == 0) {
            throw Problem.conflict(
                    "There is no failed job to retry here.",
                    Map.of("run_id", run.id().toString()));
        }
        return new RunMessage(target, run.userId(), epoch);
    }
}

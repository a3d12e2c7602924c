package io.jobhunt.runs.start;

import io.jobhunt.api.BodyShape;
import io.jobhunt.api.Parameters;
import io.jobhunt.api.Problem;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.IngestionRun;
import io.jobhunt.runs.RunQueue;
import io.jobhunt.runs.Runs;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries failed jobs once more: one, those of a company, or all of a run. While the run is going on they rejoin it; an
 * ended run stays ended, so its failed jobs move to a new run of their own, which lists nothing and archives nothing.
 */
@Component
class RetryFailed {

    private final JdbcClient jdbc;
    private final Runs runs;
    private final RunQueue queue;
    private final TransactionTemplate transaction;

    RetryFailed(JdbcClient jdbc, Runs runs, RunQueue queue, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.runs = runs;
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
        int waiting = jdbc.sql("select count(*) from jobs where run_id = :run and status = 'pending'")
                .param("run", message.runId())
                .query(Integer.class)
                .single();
        return new Retried(message.runId(), waiting);
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
            epoch = runs.nextEpoch(run.id(), run.epoch())
                    .orElseThrow(() -> Problem.conflict(
                            "The run has just changed. Try again.",
                            Map.of("run_id", run.id().toString())));
        }
        int moved = jdbc.sql(
                        """
                        update jobs set
                          run_id = :target, status = 'pending', outcome = null, error_message = null, attempts = 0,
                          claim_epoch = null, claim_message = null, updated_at = now()
                        where run_id = :run and status = 'error'
                          and (cast(:job as uuid) is null or id = :job)
                          and (cast(:company as text) is null or company = :company)
                        """)
                .param("target", target)
                .param("run", run.id())
                .param("job", job)
                .param("company", company)
                .update();
        if (moved == 0) {
            throw Problem.conflict(
                    "There is no failed job to retry here.",
                    Map.of("run_id", run.id().toString()));
        }
        return new RunMessage(target, run.userId(), epoch);
    }
}

package io.jobhunt.runs;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finishes a run when nothing of it is left. Called after the commit that may have been the last one: inside that
 * transaction two last workers would each miss the other's uncommitted row and nobody would finish the run.
 */
@Component
public class RunCompletion {

    private static final Logger log = LoggerFactory.getLogger(RunCompletion.class);

    private final RunTable runs;
    private final RunProgress progress;
    private final RunJobCounts counts;
    private final TransactionTemplate transaction;

    RunCompletion(RunTable runs, RunProgress progress, RunJobCounts counts, TransactionTemplate transaction) {
        this.runs = runs;
        this.progress = progress;
        this.counts = counts;
        this.transaction = transaction;
    }

    /** Checks each run once. */
    public void finishIfDone(Collection<UUID> affected) {
        Set.copyOf(affected).forEach(this::finishIfDone);
    }

    /** @return whether this call finished the run */
    public boolean finishIfDone(UUID run) {
        return counts.looksDone(run) && end(run, () -> runs.finish(run));
    }

    /** Ends a run by the user's wish; its jobs keep what they had. @return false when it had already ended */
    public boolean abort(UUID user, UUID run) {
        return end(run, () -> runs.abort(user, run));
    }

    /** Ends a run that can't go on. @return false when it had already ended, or has gone on in a later epoch */
    public boolean fail(UUID run, int epoch, String message) {
        return end(run, () -> runs.fail(run, epoch, message));
    }

    /** Ends a run that can't go on, if there has been no sign of life of it for that long. */
    boolean failIfSilent(UUID run, int epoch, Duration silent, String message) {
        return end(run, () -> runs.failIfSilent(run, epoch, silent, message));
    }

    /**
     * The change of state and the final counts are one transaction: a new run of the same user, which would take the
     * rows over, can't start before it is committed. Whoever changes jobs of the run shares its gate until the commit, so
     * behind the gate each statement sees all that was done. The jobs stay where they are until a later run takes them.
     */
    private boolean end(UUID run, IntSupplier change) {
        boolean ended = Boolean.TRUE.equals(transaction.execute(status -> {
            runs.closeGate(run);
            if (change.getAsInt() == 0) {
                return false;
            }
            runs.keepSnapshot(run, RunSnapshot.of(progress.count(run)));
            return true;
        }));
        if (ended) {
            log.info("run {} has ended", run);
        }
        return ended;
    }
}

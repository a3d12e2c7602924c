package io.jobhunt.runs.start;

import io.jobhunt.auth.CurrentUser;
import io.jobhunt.runs.IngestionRun;
import io.jobhunt.runs.RunCounts;
import io.jobhunt.runs.RunProgress;
import io.jobhunt.runs.RunTable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The run that is going on and the one that ended last: what leads a user to them from anywhere, after signing in again. */
@Component("currentRuns")
public class CurrentRuns {

    private final RunTable runs;
    private final RunProgress progress;

    CurrentRuns(RunTable runs, RunProgress progress) {
        this.runs = runs;
        this.progress = progress;
    }

    /** A run in short. */
    public record Run(
            UUID runId, String status, RunCounts counts, Instant createdAt, Instant startedAt, Instant finishedAt) {}

    /** Each null where there is none. */
    public record Current(Run active, Run last) {}

    public Current show() {
        UUID user = CurrentUser.id();
        // One that ends in between is the last one, which is looked up after it.
        Optional<IngestionRun> active = runs.active(user)
                .flatMap(run -> runs.find(user, run))
                .filter(run -> !run.status().isTerminal());
        Optional<IngestionRun> last = runs.ended(user, 1).stream().findFirst();
        return new Current(
                active.map(this::inShort).orElse(null), last.map(this::inShort).orElse(null));
    }

    private Run inShort(IngestionRun run) {
        return new Run(
                run.id(),
                run.status().word(),
                progress.of(run).counts(),
                run.createdAt(),
                run.startedAt(),
                run.finishedAt());
    }
}

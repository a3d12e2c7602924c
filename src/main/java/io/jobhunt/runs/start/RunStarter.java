package io.jobhunt.runs.start;

import io.jobhunt.Failpoint;
import io.jobhunt.api.Problem;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.RunCompany;
import io.jobhunt.runs.RunQueue;
import io.jobhunt.runs.RunTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts runs: the row, then its message, and nothing else, so that the caller never waits for a career site. */
@Component
public class RunStarter {

    private final RunTable runs;
    private final RunQueue queue;

    RunStarter(RunTable runs, RunQueue queue) {
        this.runs = runs;
        this.queue = queue;
    }

    /**
     * @param companies      the enabled companies with their sites, frozen into the run
     * @param idempotencyKey the caller's, or null; the same key answers with the same run
     * @throws Problem 409 with the id of the active run, 422 without companies
     */
    public UUID start(UUID user, List<RunCompany> companies, String idempotencyKey) {
        if (companies.isEmpty()) {
            throw Problem.unprocessable("No company is enabled. Choose at least one in the settings, then start.");
        }
        Optional<UUID> created = runs.create(user, companies, idempotencyKey);
        if (created.isPresent()) {
            Failpoint.reached("start.before-publish");
            queue.publish(new RunMessage(created.get(), user, 1));
            return created.get();
        }
        if (idempotencyKey != null) {
            Optional<UUID> earlier = runs.byIdempotencyKey(user, idempotencyKey);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        Optional<UUID> active = runs.active(user);
        if (active.isEmpty()) {
            // The run that was in the way has just ended.
            return start(user, companies, idempotencyKey);
        }
        throw Problem.conflict(
                "A run is already going on. Wait for it to end, or stop it first.",
                Map.of("run_id", active.get().toString()));
    }
}

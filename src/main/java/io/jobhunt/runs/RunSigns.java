package io.jobhunt.runs;

import io.jobhunt.postings.RunLife;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands what the stages report on to the heartbeat and the completion of the runs. */
@Component
class RunSigns implements RunLife {

    private final RunHeartbeat heartbeat;
    private final RunCompletion completion;

    RunSigns(RunHeartbeat heartbeat, RunCompletion completion) {
        this.heartbeat = heartbeat;
        this.completion = completion;
    }

    @Override
    public void workedFor(Collection<UUID> runs) {
        runs.forEach(heartbeat::beat);
    }

    @Override
    public void finishIfDone(Collection<UUID> runs) {
        completion.finishIfDone(runs);
    }
}

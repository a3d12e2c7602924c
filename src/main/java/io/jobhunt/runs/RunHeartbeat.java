package io.jobhunt.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Samples the signs of life of runs, so that a busy run costs one update every few seconds and not one per job. */
@Component
public class RunHeartbeat {

    private final RunTable runs;
    private final Duration every;
    private final Clock clock;
    private final Map<UUID, Instant> last = new ConcurrentHashMap<>();

    RunHeartbeat(RunTable runs, SweepSettings settings, Clock clock) {
        this.runs = runs;
        this.every = settings.heartbeat();
        this.clock = clock;
    }

    /** Notes that somebody works for the run. */
    public void beat(UUID run) {
        Instant now = clock.instant();
        boolean[] due = {false};
        last.compute(run, (id, before) -> {
            due[0] = before == null || Duration.between(before, now).compareTo(every) >= 0;
            return due[0] ? now : before;
        });
        if (due[0]) {
            runs.heartbeat(run);
            last.values().removeIf(time -> Duration.between(time, now).compareTo(every.multipliedBy(60)) > 0);
        }
    }
}

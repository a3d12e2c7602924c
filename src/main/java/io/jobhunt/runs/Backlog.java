package io.jobhunt.runs;

import io.jobhunt.postings.JobState;
import io.jobhunt.queues.QueueDepths;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** What waits: measured on a schedule of its own, so that nobody who reads the metrics costs a query. */
@Component("backlog")
public class Backlog {

    private final RunTable runs;
    private final RunJobCounts counts;
    private final QueueDepths depths;
    private final AtomicReference<RunCounts> jobs = new AtomicReference<>(new RunCounts(0, 0, 0, 0, 0));
    private final AtomicReference<RunTable.Ages> ages = new AtomicReference<>(new RunTable.Ages(0, 0, 0));

    Backlog(RunTable runs, RunJobCounts counts, QueueDepths depths, MeterRegistry metrics) {
        this.runs = runs;
        this.counts = counts;
        this.depths = depths;
        for (JobState state : JobState.values()) {
            Gauge.builder("jobhunt.jobs", () -> jobs.get().in(state))
                    .description("Jobs of runs that are going on, by state")
                    .tag("status", state.word())
                    .register(metrics);
        }
        Gauge.builder("jobhunt.runs.active", () -> ages.get().runs()).register(metrics);
        Gauge.builder("jobhunt.runs.oldest.age", () -> ages.get().oldest())
                .description("Since the start of the oldest run that is going on")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("jobhunt.runs.heartbeat.age", () -> ages.get().heartbeat())
                .description("Longest silence of a run that is going on")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** Measures once. */
    public void measure() {
        ages.set(runs.ages());
        jobs.set(counts.active());
        depths.measure();
    }
}

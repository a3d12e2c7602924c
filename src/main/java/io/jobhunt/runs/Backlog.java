package io.jobhunt.runs;

import io.jobhunt.queues.QueueDepths;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits: measured on a schedule of its own, so that nobody who reads the metrics costs a query. */
@Component("backlog")
public class Backlog {

    private static final List<String> STATES = List.of("pending", "crawled", "ready", "error", "expired");

    private final JdbcClient jdbc;
    private final QueueDepths depths;
    private final Map<String, Double> jobs = new ConcurrentHashMap<>();
    private final AtomicReference<Ages> ages = new AtomicReference<>(new Ages(0, 0, 0));

    Backlog(JdbcClient jdbc, QueueDepths depths, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.depths = depths;
        for (String state : STATES) {
            Gauge.builder("jobhunt.jobs", () -> jobs.getOrDefault(state, 0.0))
                    .description("Jobs of runs that are going on, by state")
                    .tag("status", state)
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

    private record Ages(long runs, double oldest, double heartbeat) {}

    private record StateCount(String status, long count) {}

    /** Measures once. */
    public void measure() {
        ages.set(jdbc.sql(
                        """
                        select count(*) as runs,
                               coalesce(max(extract(epoch from now() - created_at)), 0) as oldest,
                               coalesce(max(extract(epoch from now() - last_heartbeat)), 0) as heartbeat
                        from ingestion_runs where status in ('pending', 'initializing', 'ingesting')
                        """)
                .query(Ages.class)
                .single());
        Map<String, Double> counted = new ConcurrentHashMap<>();
        jdbc.sql(
                        """
                        select j.status, count(*) as count
                        from ingestion_runs r join jobs j on j.run_id = r.id
                        where r.status in ('pending', 'initializing', 'ingesting')
                        group by j.status
                        """)
                .query(StateCount.class)
                .list()
                .forEach(row -> counted.put(row.status(), (double) row.count()));
        STATES.forEach(state -> jobs.put(state, counted.getOrDefault(state, 0.0)));
        depths.measure();
    }
}

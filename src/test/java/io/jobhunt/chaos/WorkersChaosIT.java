package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.Api;
import io.jobhunt.app.Await;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three worker processes over shared services: killed at random, stopped for a while, told to leave under load. */
@Tag("chaos")
class WorkersChaosIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int WORKERS = 3;
    private static final int KILLS = Integer.getInteger("jobhunt.chaos.kills", 20);
    private static final Duration STOPPED = Duration.ofSeconds(Integer.getInteger("jobhunt.chaos.stopped-seconds", 60));
    /** What an orderly end may take: the configured phase, and the JVM's own. */
    private static final Duration LEAVING = Duration.ofSeconds(40);

    @TempDir
    static Path folder;

    private static ReplaySite site;
    private static Product host;
    private static Workers workers;

    @BeforeAll
    static void start() throws IOException {
        PackagedApp.jar();
        site = new ReplaySite(null, 4_000, 0);
        host = new Product(
                folder.resolve("host"),
                site,
                Ports.free(),
                "--jobhunt.roles=api",
                "--spring.datasource.hikari.maximum-pool-size=8");
        workers = new Workers(host.start(), site.baseUrl());
    }

    @AfterAll
    static void stop() throws IOException {
        if (workers != null) {
            workers.close();
        }
        if (host != null) {
            host.close();
            site.close();
        }
    }

    @BeforeEach
    void threeWorkers() throws IOException {
        workers.add(WORKERS - workers.running().size());
        for (PackagedApp worker : workers.running()) {
            worker.awaitHealthy();
        }
    }

    @Test
    void twentyRandomKillsLoseNothing() throws Exception {
        Random random = new Random(20);
        RunAudit audit = audit();
        String run = startSlowly("bench-2000", 1_000);

        for (int kill = 1; kill <= KILLS; kill++) {
            // Something gets done between two kills, and the kill comes anywhere in what is under way then.
            long before = done(run);
            Await.until("work goes on", LIMIT, () -> done(run) > before);
            Thread.sleep(random.nextInt(2_000));
            List<PackagedApp> working = workers.working();
            assertThat(status(run)).as("before kill " + kill).isNotEqualTo("finished");
            workers.kill(working.get(random.nextInt(working.size())));
            workers.addLater();
            System.out.println("kill " + kill + ": " + counts(run));
        }
        site.turn("latency", 0);

        Api.of(host.app()).awaitEnd(run, LIMIT);
        audit.finishedOnce(run, 2_000);
        audit.queuesHoldNothingBut(Map.of());
        System.out.println("after " + KILLS + " kills: " + counts(run));
    }

    @Test
    void aWorkerThatStoodStillDoesNoHarmWhenItGoesOn() throws Exception {
        RunAudit audit = audit();
        String run = startSlowly("bench-300", 500);
        PackagedApp worker = workers.running().get(0);

        Workers.signal(worker, "STOP");
        try {
            site.turn("latency", 0);
            Thread.sleep(STOPPED.toMillis());
        } finally {
            Workers.signal(worker, "CONT");
        }

        Api.of(host.app()).awaitEnd(run, LIMIT);
        audit.finishedOnce(run, 300);
        audit.queuesHoldNothingBut(Map.of());
        assertThat(worker.process().isAlive()).isTrue();
        System.out.println("after SIGSTOP for " + STOPPED + ": " + counts(run));
    }

    @Test
    void aWorkerThatIsToldToLeaveDrainsFirst() throws Exception {
        RunAudit audit = audit();
        // Enough for the others to be busy until it has left.
        String run = startSlowly("bench-1201", 300);
        PackagedApp worker = workers.running().get(0);

        long told = System.nanoTime();
        worker.process().destroy();
        boolean left = worker.process().waitFor(LEAVING.toSeconds(), TimeUnit.SECONDS);
        System.out.println(
                "SIGTERM to exit: " + Duration.ofNanos(System.nanoTime() - told).toMillis() + " ms");
        String status = status(run);
        site.turn("latency", 0);
        workers.kill(worker);
        assertThat(left).as("left within %s", LEAVING).isTrue();
        assertThat(worker.process().exitValue())
                .as("128 + SIGTERM, not a forced end")
                .isEqualTo(143);
        assertThat(status).as("left under load").isEqualTo("ingesting");

        Api.of(host.app()).awaitEnd(run, LIMIT);
        audit.finishedOnce(run, 1_201);
        audit.queuesHoldNothingBut(Map.of());
    }

    private static RunAudit audit() {
        return new RunAudit(host.app(), Witness.in(host.app().database()));
    }

    private static String startSlowly(String board, int latency) throws IOException {
        host.only(board);
        site.turn("latency", latency);
        String run = Api.of(host.app()).start();
        Await.until("the run is under way", LIMIT, () -> done(run) > 0);
        return run;
    }

    private static long done(String run) {
        return host.app()
                .database()
                .count("select count(*) from jobs where status = 'ready' and run_id = '" + run + "'");
    }

    private static String status(String run) throws IOException {
        return Api.of(host.app()).status(run).path("status").asText();
    }

    private static String counts(String run) {
        return host.app()
                .database()
                .rows("select epoch, retry_count, (select json_object_agg(status, n) from (select status, count(*) as n"
                        + " from jobs where run_id = r.id group by 1) s) as jobs from ingestion_runs r where id = '"
                        + run + "'")
                .toString();
    }
}

package io.jobhunt.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.app.Api;
import io.jobhunt.app.Await;
import io.jobhunt.app.PackagedApp;
import io.jobhunt.app.Ports;
import io.jobhunt.chaos.FaultProxy.Fault;
import io.jobhunt.replay.ReplaySite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database, the queues and the page store, each away or out of order for a while in the middle of a run. */
@Tag("chaos")
// The longest, so that the others run beside it.
@Order(1)
class OutageChaosIT {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static int nextBoard = 100;

    @TempDir
    static Path data;

    private static ReplaySite site;
    private static FaultProxy postgres;
    private static FaultProxy sqs;
    private static FaultProxy s3;
    private static Product product;
    private static SmallDisk disk;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        PackagedApp.jar();
        disk = SmallDisk.at(data.resolve("objects"));
        site = new ReplaySite(null, 4_000, 0);
        Ports ports = Ports.free();
        postgres = new FaultProxy(ports.postgres());
        sqs = new FaultProxy(ports.sqs());
        s3 = new FaultProxy(ports.s3());
        product = new Product(
                data,
                site,
                ports,
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres",
                "--jobhunt.aws.sqs-endpoint=http://127.0.0.1:" + sqs.port(),
                "--jobhunt.aws.s3-endpoint=http://127.0.0.1:" + s3.port());
        product.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (product != null) {
            product.close();
            postgres.close();
            sqs.close();
            s3.close();
            site.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "postgres, REFUSE, 30",
        "postgres, BLACK_HOLE, 30",
        "postgres, RESET, 5",
        "sqs, REFUSE, 10",
        "sqs, RESET, 5",
        "sqs, BLACK_HOLE, 15",
        "s3, REFUSE, 5",
        "s3, BLACK_HOLE, 10",
        "s3, SLOW, 5"
    })
    void aRunOutlivesAnOutage(String service, Fault fault, int seconds) throws Exception {
        FaultProxy proxy = Map.of("postgres", postgres, "sqs", sqs, "s3", s3).get(service);
        int jobs = nextBoard++;
        RunAudit audit = new RunAudit(product.app(), Witness.in(product.app().database()));
        String run = startSlowly("bench-" + jobs);
        long spoilt = proxy.spoilt();

        proxy.turn(fault);
        Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        assertThat(proxy.spoilt())
                .as("connections to %s that %s hit", service, fault)
                .isGreaterThan(spoilt);
        proxy.turn(Fault.PASS);

        site.turn("latency", 0);
        Api.of(product.app()).awaitEnd(run, LIMIT);
        audit.finishedOnce(run, jobs);
        audit.queuesHoldNothingBut(Map.of());
        System.out.println("survived: " + service + " " + fault + " for " + seconds + " s, " + (proxy.spoilt() - spoilt)
                + " times hit");
    }

    @Test
    void aRunOutlivesACrashOfTheDatabaseServer() throws Exception {
        int jobs = 301;
        RunAudit audit = new RunAudit(product.app(), Witness.in(product.app().database()));
        String run = startSlowly("bench-" + jobs);
        DatabaseServer server = DatabaseServer.of(product.app());

        server.crash();
        Thread.sleep(2_000);
        assertThat(PackagedApp.postmaster(data)).as("the server").isEmpty();
        server.startAgain();

        site.turn("latency", 0);
        Await.until("the database answers", LIMIT, () -> hasDatabase());
        Api.of(product.app()).awaitEnd(run, LIMIT);
        audit.finishedOnce(run, jobs);
        audit.queuesHoldNothingBut(Map.of());
        System.out.println("survived: a crash of the database server");
    }

    @Test
    void aRunOutlivesAFullDisk() throws Exception {
        disk.require();
        int jobs = 302;
        RunAudit audit = new RunAudit(product.app(), Witness.in(product.app().database()));
        String run = startSlowly("bench-" + jobs);

        disk.fill();
        // Batches with pages that were stored before commit meanwhile.
        Thread.sleep(6_000);
        int stored = audit.witness().keysOf(run).size();
        long pages = site.traffic().pages();
        Await.until("pages are fetched in vain", LIMIT, () -> site.traffic().pages() > pages + 10);
        assertThat(audit.witness().keysOf(run)).as("pages on a full disk").hasSize(stored);
        disk.makeRoom();

        site.turn("latency", 0);
        Api.of(product.app()).awaitEnd(run, LIMIT);
        audit.finishedOnce(run, jobs);
        audit.queuesHoldNothingBut(Map.of());
        System.out.println("survived: a full disk");
    }

    @Test
    void aRunOutlivesTheLossOfAllItsMessages() throws Exception {
        // Many more than the workers hold: those in their hands may not be lost with the queue.
        int jobs = 300;
        RunAudit audit = new RunAudit(product.app(), Witness.in(product.app().database()));
        String run = startSlowly("bench-" + jobs);
        try (QueueProbe queues = new QueueProbe(product.app().ports().sqs())) {
            assertThat(queues.depths()).as("messages to lose").isNotEmpty();
            queues.loseEverything();
        }

        Api.of(product.app()).awaitEnd(run, LIMIT);

        site.turn("latency", 0);
        assertThat(product.app().database().count("select retry_count from ingestion_runs where id = '" + run + "'"))
                .as("sweeps that published the run again")
                .isPositive();
        audit.finishedOnce(run, jobs);
        audit.queuesHoldNothingBut(Map.of());
        System.out.println("survived: the loss of all messages");
    }

    private static boolean hasDatabase() {
        try {
            return product.app().database().count("select 1") == 1;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** A run of which something is crawled and something is not. */
    private static String startSlowly(String board) throws IOException {
        product.only(board);
        site.turn("latency", 600);
        String run = Api.of(product.app()).start();
        Await.until(
                "the run is half way",
                LIMIT,
                () -> product.app()
                                .database()
                                .count("select count(*) from jobs where status = 'ready' and run_id = '" + run + "'")
                        > 10);
        return run;
    }
}

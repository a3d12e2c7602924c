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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The faults that are worth their time in each build. In order, because starting takes longest: what one test leaves
 * running on the shared data is what the next one goes on with.
 */
@TestMethodOrder(OrderAnnotation.class)
class RecoveryIT {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final int JOBS = 120;

    @TempDir
    static Path data;

    private static ReplaySite site;
    private static Product product;

    @BeforeAll
    static void build() throws IOException {
        PackagedApp.jar();
        site = new ReplaySite(null, 4_000, 0);
        product = new Product(data, site, Ports.free());
    }

    @AfterAll
    static void stop() throws IOException {
        if (product != null) {
            product.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @Test
    @Order(1)
    void aRunKilledBetweenThePageStoreAndTheDatabaseGoesOn() throws Exception {
        PackagedApp killed = product.startArmed("crawl.page-stored", 40);
        Witness witness = Witness.in(killed.database());
        product.only("bench-120");
        String run = Api.of(killed).start();
        product.awaitKill();
        new RunAudit(killed, witness).everyCrawledPageIsStored(run);

        // One chunk for this run's second half; the next run's comes after it.
        PackagedApp again = product.startArmed("publish.chunk-sent", 2);

        Api.of(again).awaitEnd(run, LIMIT);
        RunAudit audit = new RunAudit(again, witness);
        audit.finishedOnce(run, JOBS);
        audit.queuesHoldNothingBut(Map.of());
    }

    @Test
    @Order(2)
    void aRunKilledWhilePublishingGoesOn() throws Exception {
        if (product.app() == null || !product.app().process().isAlive()) {
            product.startArmed("publish.chunk-sent", 1);
        }
        product.only("bench-121");
        Witness witness = Witness.in(product.app().database());
        String run = Api.of(product.app()).start();
        product.awaitKill();
        new RunAudit(product.app(), witness).everyCrawledPageIsStored(run);

        PackagedApp again = product.start();
        Api.of(again).awaitEnd(run, LIMIT);
        RunAudit audit = new RunAudit(again, witness);
        audit.finishedOnce(run, JOBS + 1);
        audit.queuesHoldNothingBut(Map.of());
    }

    @Test
    @Order(3)
    void messagesThatComeThreeTimesInAnyOrderCountOnce() throws IOException {
        try (Ongoing ongoing = Ongoing.of(product, "bench-122")) {
            List<String> crawl = ongoing.crawlMessages(0);
            List<String> extract = ongoing.extractMessages(0);
            List<String> copies = new ArrayList<>(crawl);
            copies.addAll(crawl);
            copies.addAll(extract);
            copies.addAll(extract);
            Collections.shuffle(copies, new Random(4));
            ongoing.queues()
                    .send(
                            QueueProbe.CRAWL,
                            copies.stream().filter(crawl::contains).toList());
            ongoing.queues()
                    .send(
                            QueueProbe.EXTRACT,
                            copies.stream().filter(extract::contains).toList());
            assertThat(ongoing.isIngesting()).as("the copies came too late").isTrue();

            ongoing.endsOnce(122);
            ongoing.audit().queuesHoldNothingBut(Map.of());
        }
    }

    @Test
    @Order(4)
    void whatCannotBeReadGoesToTheDeadLettersAsItIs() throws IOException {
        List<String> poison = List.of(
                "not json",
                "{}",
                "[]",
                "\"\"",
                "{\"job_id\":\"x\",\"run_id\":null,\"epoch\":\"one\"}",
                "[".repeat(5_000),
                "a".repeat(200_000),
                "{\"job_id\":\"5f3b6d1e-0000-4000-8000-000000000000\",\"run_id\":null,\"epoch\":1}");
        try (Ongoing ongoing = Ongoing.of(product, "bench-123")) {
            for (String queue : List.of(QueueProbe.RUN, QueueProbe.CRAWL, QueueProbe.EXTRACT)) {
                ongoing.queues().send(queue, poison);
            }
            assertThat(ongoing.isIngesting()).as("the poison came too late").isTrue();

            ongoing.endsOnce(123);
            ongoing.audit()
                    .queuesHoldNothingBut(
                            Map.of(QueueProbe.RUN, poison, QueueProbe.CRAWL, poison, QueueProbe.EXTRACT, poison));
        }
    }

    @Test
    @Order(5)
    void messagesOfAnEarlierEpochOrAnEndedRunHaveNoEffect() throws IOException {
        try (Ongoing ongoing = Ongoing.of(product, "bench-124")) {
            long pagesBefore = site.traffic().pages();
            ongoing.queues().send(QueueProbe.CRAWL, ongoing.crawlMessages(-1));
            ongoing.queues().send(QueueProbe.EXTRACT, ongoing.extractMessages(-1));
            ongoing.queues().send(QueueProbe.RUN, ongoing.runMessages(-1));
            assertThat(ongoing.isIngesting()).as("the messages came too late").isTrue();
            ongoing.endsOnce(124);
            assertThat(site.traffic().pages() - pagesBefore)
                    .as("pages fetched for 124 jobs, in epoch %d", ongoing.epoch(0))
                    .isLessThanOrEqualTo(124);

            String before = ongoing.allJobs();
            long pagesAfter = site.traffic().pages();
            ongoing.queues().send(QueueProbe.CRAWL, ongoing.crawlMessages(0));
            ongoing.queues().send(QueueProbe.EXTRACT, ongoing.extractMessages(0));
            ongoing.queues().send(QueueProbe.RUN, ongoing.runMessages(0));
            ongoing.audit().queuesHoldNothingBut(Map.of());

            ongoing.endsOnce(124);
            assertThat(ongoing.allJobs()).isEqualTo(before);
            assertThat(site.traffic().pages()).isEqualTo(pagesAfter);
        }
    }

    /** A run whose pages come slowly enough that it can be disturbed. */
    private record Ongoing(PackagedApp app, Api api, String run, RunAudit audit, QueueProbe queues)
            implements AutoCloseable {

        static Ongoing of(Product product, String board) throws IOException {
            PackagedApp app = product.running();
            product.only(board);
            // Nobody waits for them in full: it ends when the disturbance is done.
            product.site().turn("latency", 3_000);
            Api api = Api.of(app);
            RunAudit audit = new RunAudit(app, Witness.in(app.database()));
            String run = api.start();
            Await.until(
                    "the run is ingesting",
                    LIMIT,
                    () -> api.status(run).path("status").asText().equals("ingesting"));
            return new Ongoing(app, api, run, audit, new QueueProbe(app.ports().sqs()));
        }

        private int epoch(int offset) {
            return offset + (int) app.database().count("select epoch from ingestion_runs where id = '" + run + "'");
        }

        List<String> crawlMessages(int offset) {
            return Messages.crawl(app.database(), run, epoch(offset));
        }

        List<String> extractMessages(int offset) {
            return Messages.extract(app.database(), run, epoch(offset));
        }

        List<String> runMessages(int offset) {
            return Messages.run(app.database(), run, epoch(offset));
        }

        boolean isIngesting() throws IOException {
            return api.status(run).path("status").asText().equals("ingesting");
        }

        void endsOnce(int planned) throws IOException {
            product.site().turn("latency", 0);
            api.awaitEnd(run, LIMIT);
            audit.finishedOnce(run, planned);
        }

        /** Every column of every job of the run. */
        String allJobs() {
            return app.database()
                    .rows("select md5(string_agg(j::text, '|' order by id)) from jobs j where run_id = '" + run + "'")
                    .toString();
        }

        @Override
        public void close() {
            queues.close();
        }
    }
}

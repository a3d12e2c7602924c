package io.jobhunt.postings;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.runs.TestRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A message that no queue takes costs its own job, and neither its neighbours' nor the run. */
@ProductTest
@Import(TestRuns.class)
class RefusedJobsIT {

    private static final String HUGE = "https://acme.example/" + "x".repeat(300_000);

    @Autowired
    private TestRuns given;

    @Autowired
    private ProducerTemplate routes;

    @Test
    void oneOfTenFailsAndTheOthersAreSent() {
        UUID run = given.ingesting(given.user(), 10);
        List<UUID> jobs = given.jobs(run);
        List<Outgoing> messages = new ArrayList<>();
        for (UUID job : jobs) {
            // Not in its epoch: whoever receives them does nothing.
            messages.add(Outgoing.now(new CrawlMessage(job, run, 0, "acme", "https://acme.example/1")));
        }
        messages.set(3, Outgoing.now(new CrawlMessage(jobs.get(3), run, 1, "acme", HUGE)));

        routes.sendBody("direct:crawl-send-messages", messages);

        assertThat(given.row(jobs.get(3)))
                .containsEntry("status", "error")
                .containsEntry("outcome", "failed")
                .extractingByKey("error_message")
                .asString()
                .startsWith("This posting can't be handed on: the queue refuses its message (it has 300")
                .endsWith("bytes, more than 262144).");
        assertThat(given.row(jobs.get(4))).containsEntry("status", "pending");
        assertThat(given.runRow(run)).containsEntry("status", "ingesting");
    }

    @Test
    void theLastJobOfARunEndsTheRunSo() {
        UUID run = given.ingesting(given.user(), 1);
        UUID job = given.jobs(run).get(0);

        routes.sendBody(
                "direct:crawl-send-messages", List.of(Outgoing.now(new CrawlMessage(job, run, 1, "acme", HUGE))));

        assertThat(given.row(job)).containsEntry("status", "error");
        assertThat(given.runRow(run)).containsEntry("status", "finished");
    }

    @Test
    void charactersThatQueuesDoNotTakeAreNoHindrance() {
        UUID run = given.ingesting(given.user(), 1);
        UUID job = given.jobs(run).get(0);
        String odd = "https://acme.example/\ufffe\uffff\u0001\ud800";

        routes.sendBody(
                "direct:crawl-send-messages",
                List.of(
                        Outgoing.now(new CrawlMessage(job, run, 0, odd, odd)),
                        Outgoing.now(new CrawlMessage(job, run, 0, "acme", "https://acme.example/1"))));

        assertThat(given.row(job)).containsEntry("status", "pending");
    }
}

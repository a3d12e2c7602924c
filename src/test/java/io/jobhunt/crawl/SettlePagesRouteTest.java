package io.jobhunt.crawl;

import static io.jobhunt.crawl.CrawlSteps.RUN;
import static io.jobhunt.crawl.CrawlSteps.crawled;
import static io.jobhunt.crawl.CrawlSteps.later;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.postings.RunLife;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.RecordedQueues;
import io.jobhunt.routes.RouteTestSupport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.model.AggregateDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Pages that are done: committed, handed on, acknowledged, in this order. */
class SettlePagesRouteTest extends RouteTestSupport {

    private static final CrawlResult STORED = new CrawlResult.Stored("raw/1.html", null, null, null, "new", -1);

    private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();
    private final RecordedQueues queues = new RecordedQueues();
    private final Settling settlement = new Settling(steps, queues);
    private final ExecutorService settlers = Executors.newFixedThreadPool(1);

    SettlePagesRouteTest() throws Exception {
        super("crawl-settle-pages", "send-messages", "crawl-send-messages", "extract-send-messages");
    }

    @Override
    protected Map<String, Object> beans() {
        return Map.of(
                "pageSettlement", settlement,
                "messageBatches", queues.messageBatches(),
                "crawlSettlers", settlers);
    }

    @BeforeEach
    void takeWhatIsSent() {
        queue("jh-extract-queue").whenAnyExchangeReceived(exchange -> sent("extract", exchange));
        queue("jh-crawl-queue").whenAnyExchangeReceived(exchange -> sent("crawl", exchange));
    }

    @AfterEach
    void stopSettlers() {
        settlers.shutdownNow();
    }

    /** The product's steps, of which the commit is noted and no database needed. */
    public static final class Settling extends PageSettlement {

        private final BlockingQueue<String> steps;
        private volatile boolean commitFails;

        Settling(BlockingQueue<String> steps, RecordedQueues queues) {
            super(null, null, queues.queues(), queues.acknowledgements(), new NotedLife(steps));
            this.steps = steps;
        }

        @Override
        public SettledPages commit(List<CrawledPage> pages) {
            if (commitFails) {
                steps.add("commit fails");
                throw new IllegalStateException("no database");
            }
            steps.add("commit " + pages.size());
            List<Outgoing> extract = new ArrayList<>();
            List<Outgoing> again = new ArrayList<>();
            for (CrawledPage page : pages) {
                if (page.result() instanceof CrawlResult.Later later) {
                    again.add(new Outgoing(page.task().received().message(), later.delay()));
                } else {
                    extract.add(Outgoing.now(new ExtractMessage(page.task().jobId(), RUN, 3)));
                }
            }
            return new SettledPages(pages, extract, again);
        }

        @Override
        public void acknowledge(SettledPages settled) {
            super.acknowledge(settled);
            steps.add("acknowledge " + settled.pages().size());
        }

        @Override
        public void tellHosts(SettledPages settled) {
            steps.add("tell hosts of " + settled.pages().size());
        }
    }

    private record NotedLife(BlockingQueue<String> steps) implements RunLife {

        @Override
        public void workedFor(Collection<UUID> runs) {
            steps.add("worked for " + runs);
        }

        @Override
        public void finishIfDone(Collection<UUID> runs) {
            steps.add("finish " + runs);
        }
    }

    @Test
    void tenPagesAreOneCommitAndWhatFollowsIsSentBeforeTheyAreAcknowledged() throws Exception {
        waitForFullBatches();

        for (int n = 1; n <= 9; n++) {
            settle(crawled(n, STORED));
        }
        settle(later(10));

        assertThat(steps(7))
                .containsExactly(
                        "commit 10",
                        "extract 9",
                        "crawl 1",
                        "acknowledge 10",
                        "worked for [" + RUN + "]",
                        "finish [" + RUN + "]",
                        "tell hosts of 10");
        assertThat(queues.acknowledged()).hasSize(10).startsWith("jh-crawl-queue 1", "jh-crawl-queue 2");
    }

    @Test
    void noPageWaitsForOthersForLong() throws Exception {
        settle(crawled(1, STORED));

        assertThat(steps(6)).startsWith("commit 1");
    }

    @Test
    void aPageThatIsToComeBackLaterIsSentWithItsDelay() throws Exception {
        settle(later(2));

        steps(6);
        List<SendMessageBatchRequestEntry> sent = RecordedQueues.request(
                        queue("jh-crawl-queue").getExchanges().get(0))
                .entries();
        assertThat(sent).extracting(SendMessageBatchRequestEntry::delaySeconds).containsExactly(7);
        assertThat(sent)
                .extracting(SendMessageBatchRequestEntry::messageBody)
                .containsExactly(
                        """
                {"job_id":"00000000-0000-0000-0000-000000000002","run_id":"00000000-0000-0001-0000-000000000000",\
                "epoch":3,"company":"acme","url":"https://jobs.example.com/2"}""");
        assertThat(queue("jh-extract-queue").getExchanges()).isEmpty();
    }

    @Test
    void nothingIsAcknowledgedWhenWhatFollowsCannotBeSent() throws Exception {
        queue("jh-crawl-queue").whenAnyExchangeReceived(exchange -> {
            steps.add("crawl refused");
            throw new IllegalStateException("no queue");
        });

        settle(later(2));
        assertThat(steps(2)).containsExactly("commit 1", "crawl refused");

        settle(crawled(3, STORED));
        assertThat(steps(6)).startsWith("commit 1", "extract 1", "acknowledge 1");
        assertThat(queues.acknowledged()).containsExactly("jh-crawl-queue 3");
    }

    @Test
    void nothingFollowsFromACommitThatFails() throws Exception {
        settlement.commitFails = true;
        settle(crawled(1, STORED));
        assertThat(steps(1)).containsExactly("commit fails");

        settlement.commitFails = false;
        settle(crawled(2, STORED));
        assertThat(steps(6)).startsWith("commit 1", "extract 1", "acknowledge 1");
        assertThat(queues.acknowledged()).containsExactly("jh-crawl-queue 2");
    }

    /** So that a test that is held up does not have its pages settled in several batches. */
    private void waitForFullBatches() throws Exception {
        AdviceWith.adviceWith(context, "crawl-settle-pages", false, route -> context.getProcessorDefinition(
                        "crawl-gather-pages", AggregateDefinition.class)
                .setCompletionTimeout("60000"));
    }

    private void settle(CrawledPage page) {
        template.sendBody("direct:crawl-settle-pages", page);
    }

    private void sent(String queue, Exchange exchange) {
        steps.add(queue + " " + RecordedQueues.request(exchange).entries().size());
        RecordedQueues.takeAll(exchange);
    }

    /** The next steps, as they come. */
    private List<String> steps(int count) throws InterruptedException {
        List<String> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String step = steps.poll(10, TimeUnit.SECONDS);
            assertThat(step).as("a step after %s", next).isNotNull();
            next.add(step);
        }
        return next;
    }
}

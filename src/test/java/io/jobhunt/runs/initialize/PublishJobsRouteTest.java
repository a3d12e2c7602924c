package io.jobhunt.runs.initialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.RecordedQueues;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.routes.RouteTestSupport;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A splitter that asks for chunks without an end would never come to one, so the tests end by themselves. */
@Timeout(30)
class PublishJobsRouteTest extends RouteTestSupport {

    private static final RunMessage RUN = new RunMessage(new UUID(1, 0), new UUID(2, 0), 3);
    private static final int CHUNK = 25;

    private final Publishing publishing = new Publishing();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    PublishJobsRouteTest() {
        super("initialize-publish-jobs", "send-messages", "crawl-send-messages", "extract-send-messages");
    }

    @Override
    protected Map<String, Object> beans() throws Exception {
        return Map.of(
                "runPublisher",
                publishing,
                "messageBatches",
                new RecordedQueues().messageBatches(),
                "runPublishers",
                threads);
    }

    /** A run's row and its jobs, in memory: every fifth of them is crawled already. */
    public static final class Publishing extends RunPublisher {

        private final List<String> steps = new ArrayList<>();
        private int jobs;
        private OptionalLong published = OptionalLong.of(0);
        private long epochEndsAfter = Long.MAX_VALUE;
        private boolean noDatabase;

        Publishing() {
            super(null, null, null, null, null, null);
        }

        @Override
        public Iterator<Chunk> chunks(RunMessage run) {
            return new UnpublishedChunks(this::published, this::chunk);
        }

        private OptionalLong published() {
            if (noDatabase) {
                throw new IllegalStateException("no database");
            }
            return published;
        }

        private Optional<Chunk> chunk(long from) {
            int end = (int) Math.min(from + CHUNK, jobs);
            return from >= jobs
                    ? Optional.empty()
                    : Optional.of(new Chunk(
                            RUN,
                            numbers(from, end)
                                    .filter(n -> n % 5 != 0)
                                    .mapToObj(n -> Outgoing.now(crawl(n)))
                                    .toList(),
                            numbers(from, end)
                                    .filter(n -> n % 5 == 0)
                                    .mapToObj(n -> Outgoing.now(new ExtractMessage(new UUID(0, n), RUN.runId(), 3)))
                                    .toList(),
                            end));
        }

        private static IntStream numbers(long from, int end) {
            return IntStream.range((int) from, end);
        }

        @Override
        public void advance(Chunk chunk) {
            published();
            steps.add("advance to " + chunk.cursor());
            published = chunk.cursor() > epochEndsAfter ? OptionalLong.empty() : OptionalLong.of(chunk.cursor());
        }

        @Override
        public void finishIfDone(RunMessage run) {
            steps.add("finish " + run.epoch());
        }
    }

    @Test
    void everyJobIsSentOnceInCallsOfTenAndTheRunAdvancesAfterEachChunk() {
        publishing.jobs = 60;
        answerAndNote("jh-crawl-queue");
        answerAndNote("jh-extract-queue");

        publish();

        assertThat(publishing.steps)
                .containsExactly(
                        "10 to jh-crawl-queue",
                        "10 to jh-crawl-queue",
                        "5 to jh-extract-queue",
                        "advance to 25",
                        "10 to jh-crawl-queue",
                        "10 to jh-crawl-queue",
                        "5 to jh-extract-queue",
                        "advance to 50",
                        "8 to jh-crawl-queue",
                        "2 to jh-extract-queue",
                        "advance to 60",
                        "finish 3");
        assertThat(bodies("jh-crawl-queue")).hasSize(48).doesNotHaveDuplicates();
        assertThat(bodies("jh-crawl-queue").get(0))
                .isEqualTo(
                        """
                {"job_id":"00000000-0000-0000-0000-000000000001","run_id":"00000000-0000-0001-0000-000000000000",\
                "epoch":3,"company":"acme","url":"https://example.com/1"}""");
        assertThat(bodies("jh-extract-queue")).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void aPublisherGoesOnWhereTheLastOneStopped() {
        publishing.jobs = 30;
        publishing.published = OptionalLong.of(25);
        answerAndNote("jh-crawl-queue");
        answerAndNote("jh-extract-queue");

        publish();

        assertThat(publishing.steps)
                .containsExactly("4 to jh-crawl-queue", "1 to jh-extract-queue", "advance to 30", "finish 3");
    }

    /** One chunk at most goes out afterwards: the one that was read before the end was noticed. */
    @Test
    void publishingStopsWhenTheEpochIsOver() {
        publishing.jobs = 200;
        publishing.epochEndsAfter = 0;
        answerAndNote("jh-crawl-queue");
        answerAndNote("jh-extract-queue");

        publish();

        assertThat(publishing.steps)
                .filteredOn(step -> step.startsWith("advance"))
                .containsExactly("advance to 25", "advance to 50");
    }

    @Test
    void aRunWithoutJobsSendsNothingAndIsFinished() {
        publish();

        assertThat(publishing.steps).containsExactly("finish 3");
    }

    @Test
    void aCallThatFailsIsRepeatedAndNothingElse() {
        publishing.jobs = 20;
        MockEndpoint crawl = queue("jh-crawl-queue");
        answerAndNote("jh-crawl-queue");
        answerAndNote("jh-extract-queue");
        crawl.whenExchangeReceived(1, exchange -> {
            throw new IllegalStateException("no queue");
        });

        publish();

        assertThat(publishing.steps)
                .containsExactly(
                        "10 to jh-crawl-queue",
                        "6 to jh-crawl-queue",
                        "4 to jh-extract-queue",
                        "advance to 20",
                        "finish 3");
        assertThat(crawl.getExchanges()).hasSize(3);
        assertThat(bodies("jh-crawl-queue").subList(0, 10))
                .isEqualTo(bodies("jh-crawl-queue").subList(10, 20));
    }

    @Test
    void whatCannotBeSentIsNotPassedOver() {
        publishing.jobs = 60;
        queue("jh-crawl-queue").whenAnyExchangeReceived(RecordedQueues.refuse(Set.of("0")));
        answerAndNote("jh-extract-queue");

        publish();

        assertThat(publishing.steps).isEmpty();
        assertThat(queue("jh-crawl-queue").getExchanges())
                .as("four rounds of three tries")
                .hasSize(12);
    }

    /** The splitter asks for the chunks that are left even then, and must come to an end. */
    @Test
    void aDatabaseThatGoesAwayEndsThePublishing() {
        publishing.jobs = 60;
        answerAndNote("jh-extract-queue");
        queue("jh-crawl-queue").whenAnyExchangeReceived(exchange -> {
            publishing.noDatabase = true;
            RecordedQueues.takeAll(exchange);
        });

        publish();

        assertThat(publishing.steps).containsExactly("5 to jh-extract-queue");
    }

    private void publish() {
        template.sendBody("direct:initialize-publish-jobs", RUN);
    }

    private void answerAndNote(String queue) {
        queue(queue).whenAnyExchangeReceived(exchange -> {
            publishing.steps.add(RecordedQueues.request(exchange).entries().size() + " to " + queue);
            RecordedQueues.takeAll(exchange);
        });
    }

    private List<String> bodies(String queue) {
        return queue(queue).getExchanges().stream()
                .flatMap(exchange -> RecordedQueues.request(exchange).entries().stream())
                .map(SendMessageBatchRequestEntry::messageBody)
                .toList();
    }

    private static CrawlMessage crawl(int n) {
        return new CrawlMessage(new UUID(0, n), RUN.runId(), 3, "acme", "https://example.com/" + n);
    }
}

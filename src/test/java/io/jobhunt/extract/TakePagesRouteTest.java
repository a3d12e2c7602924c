package io.jobhunt.extract;

import static io.jobhunt.extract.ExtractSteps.received;
import static io.jobhunt.extract.ExtractSteps.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.extract.ReadPages.ReadPage;
import io.jobhunt.page.PageObject;
import io.jobhunt.page.PageObjects;
import io.jobhunt.page.RawPage;
import io.jobhunt.page.RawPages;
import io.jobhunt.page.StoredPage;
import io.jobhunt.postings.RunLife;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RecordedQueues;
import io.jobhunt.routes.RouteTestSupport;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** From a poll's messages to what was read of their pages, with the product's own extraction. */
class TakePagesRouteTest extends RouteTestSupport {

    private final RecordedQueues queues = new RecordedQueues();
    private final Extracting batches = new Extracting(queues);
    private final RawPages rawPages = PageObjects.rawPages();
    private final EndlessReader endless = new EndlessReader();

    TakePagesRouteTest() throws Exception {
        super("extract-take-pages", "extract-read-page");
    }

    @Override
    protected Map<String, Object> beans() {
        return Map.of(
                "extractBatches", batches,
                "pageExtractor",
                        new PageExtractor(
                                new CareerSiteKinds(List.of(endless.kind("greenhouse", "Baker 7"))),
                                ExtractSteps.readingLimit(Duration.ofSeconds(3))),
                "rawPages", rawPages);
    }

    /** The product's steps, without a database: every message but that of page 9 is about a page that waits. */
    public static final class Extracting extends ExtractBatches {

        private final List<String> steps;
        private final Set<Integer> atHand = new HashSet<>();
        private final Map<String, ExtractResult> results = new TreeMap<>();
        private boolean commitFails;

        Extracting(RecordedQueues queues) {
            this(queues, new ArrayList<>());
        }

        private Extracting(RecordedQueues queues, List<String> steps) {
            super(null, null, queues.queues(), queues.acknowledgements(), new NotedLife(steps));
            this.steps = steps;
        }

        @Override
        public ExtractBatch open(List<Received<ExtractMessage>> messages) {
            List<PageToRead> pages = new ArrayList<>();
            List<Received<ExtractMessage>> obsolete = new ArrayList<>();
            for (Received<ExtractMessage> message : messages) {
                int n = Integer.parseInt(message.receipt());
                if (n == 9) {
                    obsolete.add(message);
                } else {
                    pages.add(new PageToRead(task(n), atHand.contains(n) ? Optional.of(read(n)) : Optional.empty()));
                }
            }
            return new ExtractBatch(pages, obsolete);
        }

        private static ReadPage read(int n) {
            RawPage page = new RawPage(Pages.URL, "text/html", html(n));
            return new ReadPage(page, Pages.read(html(n)));
        }

        @Override
        public void commit(ExtractBatch batch) {
            steps.add("commit " + batch.results().size());
            if (commitFails) {
                throw new IllegalStateException("no database");
            }
            batch.results()
                    .forEach((task, result) -> results.put(task.received().receipt(), result));
        }

        @Override
        public void acknowledge(ExtractBatch batch) {
            steps.add("acknowledge");
            super.acknowledge(batch);
        }
    }

    private record NotedLife(List<String> steps) implements RunLife {

        @Override
        public void workedFor(Collection<UUID> runs) {
            steps.add("worked for " + runs.size());
        }

        @Override
        public void finishIfDone(Collection<UUID> runs) {
            steps.add("finish " + runs.size());
        }
    }

    @AfterEach
    void letEndlessReadingsEnd() {
        endless.end();
    }

    @BeforeEach
    void fillTheStore() {
        bucket().whenAnyExchangeReceived(this::answerFromStore);
    }

    /** Holds the pages 1 to 4; page 5 is gone and nobody knows how to get page 6. */
    private void answerFromStore(Exchange exchange) {
        Message message = exchange.getMessage();
        String key = message.getHeader("CamelAwsS3Key", String.class);
        int n = Integer.parseInt(key.replaceAll("\\D", ""));
        if (n == 5) {
            throw NoSuchKeyException.builder().message("no such key").build();
        }
        if (n == 6) {
            throw new IllegalStateException("no store");
        }
        PageObject object = rawPages.object(
                new UUID(1, 0),
                new UUID(0, n),
                new StoredPage(Pages.URL, "text/html; charset=utf-8", html(n).getBytes(StandardCharsets.UTF_8)));
        message.setHeader("CamelAwsS3ContentType", object.contentType());
        message.setHeader("CamelAwsS3Metadata", object.metadata());
        message.setBody(new ByteArrayInputStream(object.gzip()));
    }

    @Test
    void aPageThatTheCrawlHasJustReadIsNotGotFromTheStore() {
        batches.atHand.add(1);

        take(1);

        assertThat(titles()).containsExactly("1 Baker 1");
        assertThat(bucket().getExchanges()).isEmpty();
    }

    @Test
    void anyOtherPageIsGotFromTheStore() {
        take(2);

        assertThat(titles()).containsExactly("2 Baker 2");
        assertThat(bucket().getExchanges())
                .extracting(exchange -> exchange.getIn().getHeader("CamelAwsS3Key"))
                .containsExactly("raw/2.html");
    }

    @Test
    void aPollIsCommittedThenAcknowledgedThenItsRunsAreLookedAt() {
        batches.atHand.add(1);

        take(1, 2, 9);

        assertThat(batches.steps).containsExactly("commit 2", "acknowledge", "worked for 1", "finish 1");
        assertThat(titles()).containsExactly("1 Baker 1", "2 Baker 2");
        assertThat(queues.acknowledged())
                .as("with the message that nothing waits for")
                .containsExactlyInAnyOrder("jh-extract-queue 1", "jh-extract-queue 2", "jh-extract-queue 9");
    }

    @Test
    void aPageThatIsGoneFromTheStoreIsGivenUp() {
        take(5);

        assertThat(batches.results)
                .containsOnlyKeys("5")
                .containsValue(new ExtractResult.Failed("The stored page is gone. The next run fetches it again."));
        assertThat(queues.acknowledged()).containsExactly("jh-extract-queue 5");
    }

    @Test
    void aPageThatFailsLeavesItsOwnMessageInTheQueueAndNothingElse() {
        take(1, 6, 2);

        assertThat(titles()).containsExactly("1 Baker 1", "2 Baker 2");
        assertThat(queues.acknowledged()).containsExactlyInAnyOrder("jh-extract-queue 1", "jh-extract-queue 2");
        assertThat(batches.steps).containsExactly("commit 2", "acknowledge", "worked for 1", "finish 1");
    }

    @Test
    void aPageWhoseReadingNeverEndsFailsAloneAndDoesNotComeBack() {
        take(7, 1, 2);

        assertThat(batches.results.get("7"))
                .isEqualTo(new ExtractResult.Failed(
                        "Reading this page took longer than 3 s and was given up. Open the" + " posting at its site."));
        assertThat(batches.results.get("1")).isInstanceOf(ExtractResult.Read.class);
        assertThat(batches.results.get("2")).isInstanceOf(ExtractResult.Read.class);
        assertThat(queues.acknowledged()).contains("jh-extract-queue 7", "jh-extract-queue 1", "jh-extract-queue 2");
    }

    @Test
    void aRunThatOnlyAnObsoleteMessageIsAboutIsLookedAtForItsEnd() {
        take(9);

        assertThat(batches.steps).containsExactly("commit 0", "acknowledge", "worked for 0", "finish 1");
    }

    @Test
    void nothingIsAcknowledgedWhenTheCommitFails() {
        batches.commitFails = true;

        take(1, 9);

        assertThat(batches.steps).containsExactly("commit 1");
        assertThat(queues.acknowledged()).isEmpty();
    }

    private void take(int... pages) {
        List<Received<ExtractMessage>> messages = new ArrayList<>();
        for (int n : pages) {
            messages.add(received(n));
        }
        template.sendBody("direct:extract-take-pages", messages);
    }

    /** Receipts and what was read. */
    private List<String> titles() {
        return batches.results.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + ((ExtractResult.Read) entry.getValue()).posting().title())
                .toList();
    }

    private static String html(int n) {
        return "<html><head><title>Baker " + n + "</title>"
                + Pages.jsonLd("{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"title\":\"Baker " + n
                        + "\",\"description\":\"Bread for the whole family, every morning at six.\"}")
                + "</head><body><h1>Baker " + n + "</h1>" + Pages.PROSE + "</body></html>";
    }
}

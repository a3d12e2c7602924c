package io.jobhunt.queues;

import static io.jobhunt.queues.RecordedQueues.refuse;
import static io.jobhunt.queues.RecordedQueues.refuseForGood;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.routes.RouteTestSupport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

class SendMessagesRouteTest extends RouteTestSupport {

    private static final ExtractMessage FIRST = new ExtractMessage(new UUID(0, 1), new UUID(1, 0), 3);
    private static final ExtractMessage SECOND = new ExtractMessage(new UUID(0, 2), new UUID(1, 0), 3);

    private final List<RefusedMessage> settled = new ArrayList<>();

    SendMessagesRouteTest() {
        super("send-messages", "crawl-send-messages", "extract-send-messages", "runs-send-messages");
    }

    @Override
    protected Map<String, Object> beans() throws Exception {
        return Map.of("messageBatches", new RecordedQueues().messageBatches(this::settle));
    }

    /** Knows of crawl and extract messages. */
    private List<RefusedMessage> settle(List<RefusedMessage> refused) {
        settled.addAll(refused);
        return refused.stream()
                .filter(one -> one.message() instanceof RunMessage)
                .toList();
    }

    @Test
    void messagesGoToTheQueueInOneCallEachWithItsDelay() {
        queue("jh-crawl-queue").whenAnyExchangeReceived(RecordedQueues::takeAll);

        template.sendBody(
                "direct:crawl-send-messages",
                List.of(new Outgoing(FIRST, Duration.ofMillis(1_500)), new Outgoing(SECOND, Duration.ofHours(1))));

        List<SendMessageBatchRequest> calls = calls("jh-crawl-queue");
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).queueUrl()).isEqualTo("jh-crawl-queue");
        assertThat(calls.get(0).entries())
                .extracting(SendMessageBatchRequestEntry::messageBody, SendMessageBatchRequestEntry::delaySeconds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                """
                                {"job_id":"00000000-0000-0000-0000-000000000001",\
                                "run_id":"00000000-0000-0001-0000-000000000000","epoch":3}""",
                                2),
                        org.assertj.core.groups.Tuple.tuple(
                                """
                                {"job_id":"00000000-0000-0000-0000-000000000002",\
                                "run_id":"00000000-0000-0001-0000-000000000000","epoch":3}""",
                                900));
    }

    @Test
    void everyStageSendsToItsOwnQueue() {
        for (String queue : List.of("jh-crawl-queue", "jh-extract-queue", "jh-run-queue")) {
            queue(queue).whenAnyExchangeReceived(RecordedQueues::takeAll);
        }

        template.sendBody("direct:extract-send-messages", List.of(Outgoing.now(FIRST)));
        template.sendBody("direct:runs-send-messages", List.of(Outgoing.now(SECOND)));

        assertThat(calls("jh-extract-queue"))
                .extracting(SendMessageBatchRequest::queueUrl)
                .containsExactly("jh-extract-queue");
        assertThat(calls("jh-run-queue"))
                .extracting(SendMessageBatchRequest::queueUrl)
                .containsExactly("jh-run-queue");
        assertThat(calls("jh-crawl-queue")).isEmpty();
    }

    @Test
    void onlyWhatWasRefusedIsSentAgain() {
        MockEndpoint crawl = queue("jh-crawl-queue");
        crawl.whenExchangeReceived(1, refuse(Set.of("1")));
        crawl.whenExchangeReceived(2, RecordedQueues::takeAll);

        template.sendBody("direct:crawl-send-messages", List.of(Outgoing.now(FIRST), Outgoing.now(SECOND)));

        assertThat(calls("jh-crawl-queue"))
                .extracting(SendMessagesRouteTest::ids)
                .containsExactly(List.of("0", "1"), List.of("1"));
    }

    @Test
    void whatIsRefusedThreeTimesIsAFailure() {
        queue("jh-crawl-queue").whenAnyExchangeReceived(refuse(Set.of("0")));

        assertThatThrownBy(() -> template.sendBody(
                        "direct:crawl-send-messages", List.of(Outgoing.now(FIRST), Outgoing.now(SECOND))))
                .rootCause()
                .isInstanceOf(MessagesNotSent.class)
                .hasMessage("jh-crawl-queue refused 1 messages: InternalError not now");

        assertThat(calls("jh-crawl-queue"))
                .extracting(SendMessagesRouteTest::ids)
                .containsExactly(List.of("0", "1"), List.of("0"), List.of("0"));
    }

    @Test
    void whatTheQueueWillNeverTakeIsSettledAndTheOthersAreSent() {
        queue("jh-crawl-queue").whenAnyExchangeReceived(refuseForGood(Set.of("0")));

        template.sendBody("direct:crawl-send-messages", List.of(Outgoing.now(FIRST), Outgoing.now(SECOND)));

        assertThat(calls("jh-crawl-queue"))
                .extracting(SendMessagesRouteTest::ids)
                .containsExactly(List.of("0", "1"));
        assertThat(settled).containsExactly(new RefusedMessage(FIRST, "InvalidMessageContents not ever"));
    }

    @Test
    void aMessageThatNoCallHasRoomForIsNotSentAndItsNineNeighboursAre() {
        queue("jh-crawl-queue").whenAnyExchangeReceived(RecordedQueues::takeAll);
        List<Outgoing> ten = new ArrayList<>(Collections.nCopies(9, Outgoing.now(FIRST)));
        CrawlMessage huge = crawl("x".repeat(300_000));
        ten.add(4, Outgoing.now(huge));

        template.sendBody("direct:crawl-send-messages", ten);

        assertThat(calls("jh-crawl-queue"))
                .extracting(SendMessagesRouteTest::ids)
                .containsExactly(List.of("0", "1", "2", "3", "5", "6", "7", "8", "9"));
        assertThat(settled).extracting(RefusedMessage::message).containsExactly(huge);
        assertThat(settled.get(0).reason()).matches("it has 300\\d{3} bytes, more than 262144");
    }

    @Test
    void messagesThatOneCallHasNoRoomForGoInSeveral() {
        queue("jh-crawl-queue").whenAnyExchangeReceived(RecordedQueues::takeAll);
        Outgoing large = Outgoing.now(crawl("x".repeat(100_000)));

        template.sendBody("direct:crawl-send-messages", List.of(large, large, large, large, large));

        assertThat(calls("jh-crawl-queue"))
                .extracting(SendMessagesRouteTest::ids)
                .containsExactly(List.of("0", "1"), List.of("2", "3"), List.of("4"));
    }

    @Test
    void everyCharacterOfAMessageIsOneThatQueuesTake() throws Exception {
        queue("jh-crawl-queue").whenAnyExchangeReceived(RecordedQueues::takeAll);
        CrawlMessage odd = crawl("https://acme.example/\ufffe\uffff\ud800\u0000ü");

        template.sendBody("direct:crawl-send-messages", List.of(Outgoing.now(odd)));

        String body = calls("jh-crawl-queue").get(0).entries().get(0).messageBody();
        assertThat(body.chars()).allMatch(c -> c >= 0x20 && c < 0x7f);
        assertThat(RecordedQueues.json().readValue(body, CrawlMessage.class)).isEqualTo(odd);
    }

    @Test
    void whatNobodyCanSettleIsAFailure() {
        queue("jh-run-queue").whenAnyExchangeReceived(refuseForGood(Set.of("0")));

        assertThatThrownBy(() -> template.sendBody(
                        "direct:runs-send-messages",
                        List.of(Outgoing.now(new RunMessage(new UUID(1, 0), new UUID(2, 0), 1)))))
                .rootCause()
                .isInstanceOf(MessagesNotSent.class)
                .hasMessage("jh-run-queue refused 1 messages: InvalidMessageContents not ever");
    }

    private static CrawlMessage crawl(String url) {
        return new CrawlMessage(new UUID(0, 3), new UUID(1, 0), 3, "acme", url);
    }

    @Test
    void nothingToSendCallsNobody() {
        template.sendBody("direct:crawl-send-messages", List.of());

        assertThat(calls("jh-crawl-queue")).isEmpty();
    }

    private List<SendMessageBatchRequest> calls(String queue) {
        return queue(queue).getExchanges().stream().map(RecordedQueues::request).toList();
    }

    private static List<String> ids(SendMessageBatchRequest call) {
        return call.entries().stream().map(SendMessageBatchRequestEntry::id).toList();
    }
}

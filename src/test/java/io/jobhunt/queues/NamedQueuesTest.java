package io.jobhunt.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.outside.Missing;
import io.jobhunt.outside.Need;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** What Camel's endpoints see of SQS: queues by name, and polls that bring nothing while it is away. */
class NamedQueuesTest {

    private final Sqs sqs = new Sqs();
    private final Queues queues = new Queues(sqs, settings(), RecordedQueues.json());
    private final Need need = new Need("SQS", queues::look, Duration.ofSeconds(30), Clock.systemUTC());
    private final NamedQueues named = new NamedQueues(sqs, queues, need);

    private static QueueSettings settings() {
        return new QueueSettings(
                "run",
                "crawl",
                "extract",
                false,
                Duration.ofMinutes(15),
                Duration.ofMinutes(6),
                Duration.ofHours(24),
                5);
    }

    /** Notes the URLs it is called with, and fails as it is told. */
    private static final class Sqs implements SqsClient {
        private final List<String> urls = new ArrayList<>();
        private RuntimeException fault;

        @Override
        public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
            failIfTold();
            return GetQueueUrlResponse.builder()
                    .queueUrl("http://sqs/000/" + request.queueName())
                    .build();
        }

        @Override
        public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
            failIfTold();
            urls.add(request.queueUrl());
            return ReceiveMessageResponse.builder()
                    .messages(Message.builder().body("hello").build())
                    .build();
        }

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            failIfTold();
            urls.add(request.queueUrl());
            return SendMessageBatchResponse.builder().build();
        }

        private void failIfTold() {
            if (fault != null) {
                throw fault;
            }
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    @BeforeEach
    void seen() {
        need.look();
    }

    private ReceiveMessageResponse poll() {
        return named.receiveMessage(
                ReceiveMessageRequest.builder().queueUrl("crawl").build());
    }

    @Test
    void aNameStandsForItsUrl() {
        assertThat(poll().messages()).extracting(Message::body).containsExactly("hello");
        named.sendMessageBatch(
                SendMessageBatchRequest.builder().queueUrl("extract").build());

        assertThat(sqs.urls).containsExactly("http://sqs/000/crawl", "http://sqs/000/extract");
    }

    @Test
    void aPollThatFailsBringsNothingAndTellsThatTheQueuesAreAway() {
        sqs.fault = SdkClientException.create("Connection refused");

        assertThat(poll().messages()).isEmpty();

        assertThat(need.isThere()).isFalse();
        assertThat(need.problem()).isEqualTo("It can't be reached: Connection refused");
    }

    @Test
    void aPollThatIsInterruptedByTheProcessEndSaysNothingAboutTheQueues() {
        sqs.fault = AbortedException.create("Thread was interrupted");

        assertThat(poll().messages()).isEmpty();

        assertThat(need.isThere()).isTrue();
    }

    @Test
    void aSendThatFailsIsTheSendersToTreat() {
        sqs.fault = SdkClientException.create("Connection refused");

        assertThatThrownBy(() -> named.sendMessageBatch(
                        SendMessageBatchRequest.builder().queueUrl("crawl").build()))
                .isInstanceOf(SdkClientException.class);
        assertThat(need.isThere()).isFalse();
    }

    @Test
    void aQueueThatIsMissingIsNamed() {
        sqs.fault = QueueDoesNotExistException.builder().message("none").build();

        assertThatThrownBy(queues::look)
                .isInstanceOf(Missing.class)
                .hasMessage("There is no queue run. Make it, or have it made: jobhunt.queues.create=true.");
        assertThat(poll().messages()).isEmpty();
        assertThat(need.problem()).contains("There is no queue");
    }
}

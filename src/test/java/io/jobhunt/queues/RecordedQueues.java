package io.jobhunt.queues;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** The product's classes for queues, over queues that only note what is acknowledged. */
public final class RecordedQueues implements SqsClient {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<String> hidden = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final Queues queues;

    public RecordedQueues() throws Exception {
        QueueSettings settings = new QueueSettings(
                "jh-run-queue",
                "jh-crawl-queue",
                "jh-extract-queue",
                false,
                Duration.ofMinutes(15),
                Duration.ofMinutes(6),
                Duration.ofHours(24),
                5);
        this.queues = new Queues(this, settings, JSON);
    }

    public static ObjectMapper json() {
        return JSON;
    }

    public Queues queues() {
        return queues;
    }

    public Acknowledgements acknowledgements() {
        return new Acknowledgements(this, queues);
    }

    public MessageBatches messageBatches() {
        return messageBatches(refused -> refused);
    }

    /** @param refused who is told of messages that no queue takes */
    public MessageBatches messageBatches(RefusedMessages refused) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("refused", refused);
        return new MessageBatches(JSON, beans.getBeanProvider(RefusedMessages.class));
    }

    public HeldMessages heldMessages() {
        return new HeldMessages(this, queues);
    }

    /** Each message that was hidden again, as {@code queue receipt seconds}. */
    public List<String> hidden() {
        return List.copyOf(hidden);
    }

    /** From now on the queue does not know the messages of which these are receipts. */
    public void forget(String... receipts) {
        forgotten.addAll(List.of(receipts));
    }

    @Override
    public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
            ChangeMessageVisibilityBatchRequest request) {
        List<BatchResultErrorEntry> refused = new ArrayList<>();
        for (ChangeMessageVisibilityBatchRequestEntry entry : request.entries()) {
            if (forgotten.contains(entry.receiptHandle())) {
                refused.add(BatchResultErrorEntry.builder()
                        .id(entry.id())
                        .senderFault(true)
                        .code("InvalidParameterValue")
                        .build());
            } else {
                hidden.add(request.queueUrl() + " " + entry.receiptHandle() + " " + entry.visibilityTimeout());
            }
        }
        return ChangeMessageVisibilityBatchResponse.builder().failed(refused).build();
    }

    /** Each as {@code queue receipt}, in the order in which they came. */
    public List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Answers as a queue that takes everything. */
    public static void takeAll(Exchange exchange) {
        refuse(Set.of()).accept(exchange);
    }

    /** Answers as a queue that refuses some of a batch. */
    public static Answer refuse(Set<String> ids) {
        return refuse(ids, false);
    }

    /** The same, and says that they would be refused again. */
    public static Answer refuseForGood(Set<String> ids) {
        return refuse(ids, true);
    }

    private static Answer refuse(Set<String> ids, boolean senderFault) {
        return exchange -> {
            List<SendMessageBatchResultEntry> taken = new ArrayList<>();
            List<BatchResultErrorEntry> refused = new ArrayList<>();
            for (SendMessageBatchRequestEntry entry : request(exchange).entries()) {
                if (ids.contains(entry.id())) {
                    refused.add(BatchResultErrorEntry.builder()
                            .id(entry.id())
                            .code(senderFault ? "InvalidMessageContents" : "InternalError")
                            .message(senderFault ? "not ever" : "not now")
                            .senderFault(senderFault)
                            .build());
                } else {
                    taken.add(
                            SendMessageBatchResultEntry.builder().id(entry.id()).build());
                }
            }
            exchange.getMessage()
                    .setBody(SendMessageBatchResponse.builder()
                            .successful(taken)
                            .failed(refused)
                            .build());
        };
    }

    /** How a queue answers. */
    public interface Answer extends Processor {

        void accept(Exchange exchange);

        @Override
        default void process(Exchange exchange) {
            accept(exchange);
        }
    }

    /** The call that an exchange brought to a queue. */
    public static SendMessageBatchRequest request(Exchange exchange) {
        return exchange.getIn().getBody(SendMessageBatchRequest.class);
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        return GetQueueUrlResponse.builder().queueUrl(request.queueName()).build();
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        request.entries().forEach(entry -> acknowledged.add(request.queueUrl() + " " + entry.receiptHandle()));
        return DeleteMessageBatchResponse.builder().build();
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

package io.jobhunt.queues;

import io.jobhunt.outside.Missing;
import io.jobhunt.outside.Need;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * SQS for Camel's endpoints, where the name of a queue stands for its URL. The URL is asked for when the queue is first
 * used and not, as the endpoints would, when they are made: so a process starts without SQS. A poll that fails brings
 * nothing, instead of a stack trace each time, and {@code pollWhenReady} sees to it that none follows until SQS is back.
 */
@Component("namedQueues")
class NamedQueues implements SqsClient {

    private final SqsClient sqs;
    private final Queues queues;
    private final Need queueService;

    NamedQueues(SqsClient sqs, Queues queues, Need queueService) {
        this.sqs = sqs;
        this.queues = queues;
        this.queueService = queueService;
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        try {
            return sqs.receiveMessage(request.copy(polled -> polled.queueUrl(queues.url(request.queueUrl()))));
        } catch (AbortedException toldToStop) {
            return ReceiveMessageResponse.builder().build();
        } catch (QueueDoesNotExistException e) {
            queueService.failed(queues.missing(request.queueUrl(), e));
            return ReceiveMessageResponse.builder().build();
        } catch (SdkException | Missing e) {
            queueService.failed(e);
            return ReceiveMessageResponse.builder().build();
        }
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        return send(() -> sqs.sendMessage(request.copy(sent -> sent.queueUrl(queues.url(request.queueUrl())))));
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        return send(() -> sqs.sendMessageBatch(request.copy(sent -> sent.queueUrl(queues.url(request.queueUrl())))));
    }

    private <R> R send(Supplier<R> call) {
        try {
            return call.get();
        } catch (SdkException | Missing e) {
            queueService.failed(e);
            throw e;
        }
    }

    @Override
    public String serviceName() {
        return sqs.serviceName();
    }

    @Override
    public void close() {
        // Whoever made the client closes it.
    }
}

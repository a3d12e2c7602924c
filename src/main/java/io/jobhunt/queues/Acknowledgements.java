package io.jobhunt.queues;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;

/**
 * Deletes handled messages in tens. Always after the commit: a message whose deletion fails comes back, finds its work
 * done, and is acknowledged then, so a failure here is logged and not raised.
 */
@Component("acknowledgements")
public class Acknowledgements {

    private static final Logger log = LoggerFactory.getLogger(Acknowledgements.class);

    private final SqsClient sqs;
    private final Queues queues;

    Acknowledgements(SqsClient sqs, Queues queues) {
        this.sqs = sqs;
        this.queues = queues;
    }

    /** Of whole messages, as they were received. */
    public void acknowledge(String queue, Collection<? extends Received<?>> messages) {
        acknowledge(queue, messages.stream().map(Received::receipt).toList());
    }

    public void acknowledge(String queue, List<String> receipts) {
        MessageBatches.of(receipts).forEach(ten -> acknowledgeTen(queue, ten));
    }

    private void acknowledgeTen(String queue, List<String> receipts) {
        List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            entries.add(DeleteMessageBatchRequestEntry.builder()
                    .id(Integer.toString(i))
                    .receiptHandle(receipts.get(i))
                    .build());
        }
        try {
            var failed = sqs.deleteMessageBatch(
                            request -> request.queueUrl(queues.url(queue)).entries(entries))
                    .failed();
            if (!failed.isEmpty()) {
                log.warn("{}: {} of {} acknowledgements refused: {}", queue, failed.size(), entries.size(), failed);
            }
        } catch (SdkException e) {
            log.warn("{}: {} messages stay and will be delivered again: {}", queue, entries.size(), e.getMessage());
        }
    }
}

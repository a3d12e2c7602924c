package io.jobhunt.queues;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;

/** Keeps messages hidden that are worked on for longer than their queue hides them by itself. */
@Component
public class HeldMessages {

    private final SqsClient sqs;
    private final Queues queues;

    HeldMessages(SqsClient sqs, Queues queues) {
        this.sqs = sqs;
        this.queues = queues;
    }

    /**
     * From now on hides messages for this long.
     *
     * @return the receipts of those that the queue does not know (any more), or won't hide any longer
     */
    public Set<String> hide(String queue, Collection<String> receipts, Duration time) {
        return MessageBatches.of(List.copyOf(receipts)).stream()
                .flatMap(ten -> hideTen(queue, ten, time).stream())
                .collect(Collectors.toSet());
    }

    private List<String> hideTen(String queue, List<String> receipts, Duration time) {
        List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                    .id(Integer.toString(i))
                    .receiptHandle(receipts.get(i))
                    .visibilityTimeout((int) time.toSeconds())
                    .build());
        }
        return sqs
                .changeMessageVisibilityBatch(
                        request -> request.queueUrl(queues.url(queue)).entries(entries))
                .failed()
                .stream()
                .filter(BatchResultErrorEntry::senderFault)
                .map(refused -> receipts.get(Integer.parseInt(refused.id())))
                .toList();
    }
}

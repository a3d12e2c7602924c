package io.jobhunt.queues;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;

/** Some messages were refused; whoever handed them over has to try again. */
public class MessagesNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MessagesNotSent(String queueUrl, List<BatchResultErrorEntry> refused) {
        super(queueUrl + " refused " + refused.size() + " messages: "
                + refused.stream()
                        .map(one -> one.code() + " " + one.message())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }
}

package io.jobhunt.queues;

import java.util.List;
import java.util.stream.Collectors;

/** Some messages were refused; whoever handed them over has to try again. */
public class MessagesNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MessagesNotSent(String queueUrl, List<String> reasons) {
        super(queueUrl + " refused " + reasons.size() + " messages: "
                + reasons.stream().distinct().collect(Collectors.joining("; ")));
    }
}

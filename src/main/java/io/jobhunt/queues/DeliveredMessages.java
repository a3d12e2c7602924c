package io.jobhunt.queues;

import io.jobhunt.queues.MessageReader.Delivered;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.component.aws2.sqs.Sqs2Constants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the messages of one poll into a list, without their headers, which a stranger may have written. */
@Component("deliveredMessages")
public class DeliveredMessages implements AggregationStrategy {

    @Override
    public Exchange aggregate(@Nullable Exchange gathered, Exchange next) {
        Delivered message = new Delivered(
                next.getMessage().getHeader(Sqs2Constants.MESSAGE_ID, String.class),
                next.getMessage().getHeader(Sqs2Constants.RECEIPT_HANDLE, String.class),
                next.getMessage().getBody(String.class));
        Exchange batch = gathered == null ? next : gathered;
        List<Delivered> messages = gathered == null ? new ArrayList<>() : list(gathered);
        messages.add(message);
        batch.getMessage().removeHeaders("*");
        batch.getMessage().setBody(messages);
        return batch;
    }

    @SuppressWarnings("unchecked")
    private static List<Delivered> list(Exchange gathered) {
        return gathered.getMessage().getBody(List.class);
    }
}

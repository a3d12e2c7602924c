package io.jobhunt.queues;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How many messages wait in each queue and dead-letter queue, as SQS estimates it. */
@Component
public class QueueDepths {

    private static final Logger log = LoggerFactory.getLogger(QueueDepths.class);

    private static final List<QueueAttributeName> KINDS = List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

    private final SqsClient sqs;
    private final Queues queues;
    private final List<String> names;
    private final Map<String, Map<QueueAttributeName, Double>> depths = new ConcurrentHashMap<>();

    QueueDepths(SqsClient sqs, Queues queues, MeterRegistry metrics) {
        this.sqs = sqs;
        this.queues = queues;
        this.names = queues.names();
        for (String name : names) {
            for (QueueAttributeName kind : KINDS) {
                Gauge.builder("jobhunt.queue.messages", () -> measured(name, kind))
                        .description("Messages by queue: waiting, being worked on, delayed")
                        .tag("queue", name)
                        .tag("state", word(kind))
                        .register(metrics);
            }
        }
    }

    /** The queues' names, each dead-letter queue behind its queue. */
    List<String> queues() {
        return names;
    }

    QueueDepth of(String queue) {
        return new QueueDepth() {
            @Override
            public long getWaiting() {
                return (long) measured(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
            }

            @Override
            public long getInFlight() {
                return (long) measured(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
            }

            @Override
            public long getDelayed() {
                return (long) measured(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
            }
        };
    }

    private double measured(String queue, QueueAttributeName kind) {
        return depths.getOrDefault(queue, Map.of()).getOrDefault(kind, 0.0);
    }

    private static String word(QueueAttributeName kind) {
        return switch (kind) {
            case APPROXIMATE_NUMBER_OF_MESSAGES -> "waiting";
            case APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE -> "in-flight";
            default -> "delayed";
        };
    }

    /** Measures once. While the queues are away, which is told where they are looked after, the figures stay as they were. */
    public void measure() {
        try {
            names.forEach(this::measure);
        } catch (SdkClientException away) {
            log.debug("queues could not be measured", away);
        }
    }

    private void measure(String name) {
        Map<QueueAttributeName, String> attributes = sqs.getQueueAttributes(
                        request -> request.queueUrl(queues.url(name)).attributeNames(KINDS))
                .attributes();
        Map<QueueAttributeName, Double> measured = new ConcurrentHashMap<>();
        KINDS.forEach(kind -> measured.put(kind, Double.parseDouble(attributes.getOrDefault(kind, "0"))));
        depths.put(name, measured);
    }
}

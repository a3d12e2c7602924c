package io.jobhunt.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Finds the queues by name, and makes them where the settings say so. */
@Component
public class Queues {

    private final SqsClient sqs;
    private final QueueSettings settings;
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    Queues(SqsClient sqs, QueueSettings settings, ObjectMapper json) throws JsonProcessingException {
        this.sqs = sqs;
        this.settings = settings;
        if (settings.create()) {
            create(settings.run(), settings.runVisibility(), json);
            create(settings.crawl(), settings.workVisibility(), json);
            create(settings.extract(), settings.workVisibility(), json);
        }
    }

    public QueueSettings settings() {
        return settings;
    }

    public String url(String queue) {
        return urls.computeIfAbsent(queue, name -> sqs.getQueueUrl(request -> request.queueName(name))
                .queueUrl());
    }

    private void create(String name, Duration visibility, ObjectMapper json) throws JsonProcessingException {
        Map<QueueAttributeName, String> attributes = new LinkedHashMap<>();
        attributes.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600");
        String deadLetters = createQueue(name + "-dlq", attributes);
        attributes.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, seconds(settings.retention()));
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, seconds(visibility));
        attributes.put(
                QueueAttributeName.REDRIVE_POLICY,
                json.writeValueAsString(
                        Map.of("deadLetterTargetArn", arn(deadLetters), "maxReceiveCount", settings.maxReceives())));
        createQueue(name, attributes);
    }

    private String createQueue(String name, Map<QueueAttributeName, String> attributes) {
        String url = sqs.createQueue(request -> request.queueName(name).attributes(attributes))
                .queueUrl();
        urls.put(name, url);
        return url;
    }

    private String arn(String url) {
        String arn = sqs.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        return Objects.requireNonNull(arn, () -> "no ARN was told of " + url);
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}

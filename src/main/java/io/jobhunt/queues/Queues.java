package io.jobhunt.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.outside.Missing;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Finds the queues by name when they are first needed, and makes them where the settings say so. */
@Component
public class Queues {

    /** A look that takes longer counts as none. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final SqsClient sqs;
    private final QueueSettings settings;
    private final ObjectMapper json;
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    Queues(SqsClient sqs, QueueSettings settings, ObjectMapper json) {
        this.sqs = sqs;
        this.settings = settings;
        this.json = json;
    }

    public QueueSettings settings() {
        return settings;
    }

    /** The queues' names, each dead-letter queue behind its queue. */
    List<String> names() {
        return Stream.of(settings.run(), settings.crawl(), settings.extract())
                .flatMap(name -> Stream.of(name, name + "-dlq"))
                .toList();
    }

    /** @throws Missing when there is no queue of this name */
    public String url(String queue) {
        String known = urls.get(queue);
        return known == null ? find(queue) : known;
    }

    /**
     * Asks for every queue.
     *
     * @throws Missing when there is no queue of one of the names
     */
    void look() {
        names().forEach(name -> {
            if (urls.containsKey(name)) {
                lookUp(name);
            } else {
                find(name);
            }
        });
    }

    private String find(String queue) {
        String url = settings.create() ? create(queue) : lookUp(queue);
        urls.put(queue, url);
        return url;
    }

    private String lookUp(String queue) {
        try {
            return sqs.getQueueUrl(request ->
                            request.queueName(queue).overrideConfiguration(override -> override.apiCallTimeout(LOOK)))
                    .queueUrl();
        } catch (QueueDoesNotExistException e) {
            throw missing(queue, e);
        }
    }

    /** Forgets where the queue was; it is looked for, and made if it may be, when it is next used. */
    Missing missing(String queue, QueueDoesNotExistException e) {
        urls.remove(queue);
        return new Missing("There is no queue " + queue + ". Make it, or have it made: jobhunt.queues.create=true.", e);
    }

    private String create(String name) {
        Map<QueueAttributeName, String> attributes = new LinkedHashMap<>();
        if (name.endsWith("-dlq")) {
            attributes.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, "1209600");
        } else {
            Duration visibility = name.equals(settings.run()) ? settings.runVisibility() : settings.workVisibility();
            attributes.put(QueueAttributeName.MESSAGE_RETENTION_PERIOD, seconds(settings.retention()));
            attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, seconds(visibility));
            attributes.put(QueueAttributeName.REDRIVE_POLICY, redrive(arn(url(name + "-dlq"))));
        }
        return sqs.createQueue(request -> request.queueName(name)
                        .attributes(attributes)
                        .overrideConfiguration(override -> override.apiCallTimeout(LOOK)))
                .queueUrl();
    }

    private String redrive(String deadLetters) {
        try {
            return json.writeValueAsString(
                    Map.of("deadLetterTargetArn", deadLetters, "maxReceiveCount", settings.maxReceives()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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

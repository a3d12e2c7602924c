package io.jobhunt.chaos;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.PurgeQueueInProgressException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** The product's queues, seen and disturbed from outside. */
final class QueueProbe implements AutoCloseable {

    static final String RUN = "jh-run-queue";
    static final String CRAWL = "jh-crawl-queue";
    static final String EXTRACT = "jh-extract-queue";
    private static final List<String> QUEUES = List.of(RUN, CRAWL, EXTRACT);

    private final SqsClient sqs;

    QueueProbe(int port) {
        this.sqs = SqsClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:" + port))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("embedded", "embedded")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }

    /** Sends them in tens; ten have to fit into a quarter of a megabyte. */
    void send(String queue, List<String> bodies) {
        String url = url(queue);
        for (int from = 0; from < bodies.size(); from += 10) {
            List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
            for (String body : bodies.subList(from, Math.min(from + 10, bodies.size()))) {
                entries.add(SendMessageBatchRequestEntry.builder()
                        .id("m" + entries.size())
                        .messageBody(body)
                        .build());
            }
            SendMessageBatchResponse sent =
                    sqs.sendMessageBatch(request -> request.queueUrl(url).entries(entries));
            if (!sent.failed().isEmpty()) {
                throw new IllegalStateException(queue + " refused " + sent.failed());
            }
        }
    }

    /** Messages that wait, are being worked on, or are delayed, by queue; queues without any are left out. */
    Map<String, Integer> depths() {
        Map<String, Integer> depths = new TreeMap<>();
        for (String queue : QUEUES) {
            String url = url(queue);
            int messages = sqs
                    .getQueueAttributes(request -> request.queueUrl(url)
                            .attributeNames(
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                    .attributes()
                    .values()
                    .stream()
                    .mapToInt(Integer::parseInt)
                    .sum();
            if (messages > 0) {
                depths.put(queue, messages);
            }
        }
        return depths;
    }

    /** Loses everything that is in the queues. */
    void loseEverything() {
        for (String queue : QUEUES) {
            try {
                String url = url(queue);
                sqs.purgeQueue(request -> request.queueUrl(url));
            } catch (PurgeQueueInProgressException e) {
                throw new IllegalStateException(queue + " was purged less than a minute ago", e);
            }
        }
    }

    /** Takes every message out of a dead-letter queue. @return their bodies */
    List<String> takeDeadLetters(String queue) {
        String url = url(queue + "-dlq");
        List<String> bodies = new ArrayList<>();
        // The product looks at its dead letters as well and hides them for two seconds each time.
        for (int empty = 0; empty < 3; ) {
            List<Message> messages = sqs.receiveMessage(request ->
                            request.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(1))
                    .messages();
            empty = messages.isEmpty() ? empty + 1 : 0;
            for (Message message : messages) {
                bodies.add(message.body());
                sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
            }
        }
        return bodies;
    }

    @Override
    public void close() {
        sqs.close();
    }
}

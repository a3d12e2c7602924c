package io.jobhunt.queues;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.queues.MessageReader.Delivered;
import io.jobhunt.queues.MessageReader.Poll;
import java.util.concurrent.ExecutorService;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.AggregateDefinition;
import org.springframework.stereotype.Component;

/**
 * Receives messages: for each stage of the pipeline the same pair of routes, one that takes its messages to the route
 * that works them off, and one that takes its dead letters to the route that ends what they were about.
 *
 * <p>The messages of a poll go on together, on the thread that polled them, and the next poll comes when they are done.
 */
@Component
class QueueRoutes extends RouteBuilder {

    /** Between two polls of a queue that has nothing, and two looks whether this process is ready to poll. */
    private static final int PAUSE_MILLIS = 50;

    /** The name of the queue follows. */
    private static final String BY_NAME =
            "amazonSQSClient=#namedQueues&pollStrategy=#pollWhenReady&autoCreateQueue=false&queueUrl=";

    private final ObjectMapper json;
    private final DeliveredMessages polled;
    private final ExecutorService pollingThread;
    private final SetAside setAside;

    QueueRoutes(ObjectMapper json, DeliveredMessages polled, ExecutorService pollingThread, SetAside setAside) {
        this.json = json;
        this.polled = polled;
        this.pollingThread = pollingThread;
        this.setAside = setAside;
    }

    @Override
    public void configure() {
        for (Stage stage : Stage.values()) {
            receiveMessages(stage);
            receiveDeadLetters(stage);
        }
    }

    private void receiveMessages(Stage stage) {
        String queue = "{{jobhunt.queues." + stage.queue() + "}}";
        poll(
                        stage.feature() + "-receive-messages",
                        "Takes the messages of the " + stage.queue() + " queue, a poll at a time",
                        stage,
                        "aws2-sqs:" + queue + "?" + BY_NAME + queue + "&greedy=true&delay=" + PAUSE_MILLIS
                                + "&waitTimeSeconds={{jobhunt.queues.wait-seconds}}"
                                + "&maxMessagesPerPoll=" + stage.perPoll()
                                + "&concurrentConsumers={{jobhunt." + stage.feature() + ".consumers}}"
                                // Acknowledged in batches, after the commit, by the steps that know what was handled.
                                + "&deleteAfterRead=false")
                .split()
                .body(Poll.class, Poll::unreadable)
                .stopOnException()
                .transform()
                .body(Delivered.class, Delivered::body)
                .to("aws2-sqs:" + queue + "-dlq?amazonSQSClient=#namedQueues&autoCreateQueue=false&queueUrl=" + queue
                        + "-dlq")
                .end()
                .bean(setAside, "acknowledge(${body}, '" + queue + "')")
                .transform()
                .body(Poll.class, Poll::readable)
                .to("direct:" + stage.worker());
    }

    private void receiveDeadLetters(Stage stage) {
        String queue = "{{jobhunt.queues." + stage.queue() + "}}-dlq";
        poll(
                        stage.feature() + "-receive-dead-letters",
                        "Takes messages that were delivered too often; what can't be read stays for the operator",
                        stage,
                        "aws2-sqs:" + queue + "?" + BY_NAME + queue + "&maxMessagesPerPoll=10&deleteAfterRead=false"
                                + "&delay={{jobhunt.queues.dead-letter-poll-millis}}"
                                // What can't be read is visible to operators almost all the time.
                                + "&visibilityTimeout=2")
                .transform()
                .body(Poll.class, Poll::readable)
                .to("direct:" + stage.burial());
    }

    private AggregateDefinition poll(String id, String description, Stage stage, String endpoint) {
        AggregateDefinition polls = from(endpoint)
                .routeId(id)
                .routeDescription(description)
                .routeConfigurationId("leave-in-queue")
                .autoStartup("{{role:" + stage.feature() + "}}")
                .aggregate(simple("${threadName}"), polled)
                .executorService(pollingThread)
                // Not completionFromBatchConsumer: its counter is one for all polling threads, and mixes polls up.
                .eagerCheckCompletion()
                .completionPredicate(exchangeProperty("CamelBatchComplete"));
        polls.bean(new MessageReader(json, stage.message()), "read");
        return polls;
    }
}

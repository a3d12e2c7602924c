package io.jobhunt.queues;

import io.jobhunt.queues.MessageReader.Delivered;
import java.util.List;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts messages that can't be read where an operator finds them, unchanged. */
@Component
public class DeadLetters {

    private final SqsClient sqs;
    private final Queues queues;
    private final Acknowledgements acknowledgements;

    DeadLetters(SqsClient sqs, Queues queues, Acknowledgements acknowledgements) {
        this.sqs = sqs;
        this.queues = queues;
        this.acknowledgements = acknowledgements;
    }

    /** Sends first and acknowledges after: in between, a message is in both places rather than in none. */
    public void bury(String queue, List<Delivered> messages) {
        for (Delivered message : messages) {
            sqs.sendMessage(
                    request -> request.queueUrl(queues.url(queue + "-dlq")).messageBody(message.body()));
        }
        acknowledgements.acknowledge(
                queue, messages.stream().map(Delivered::receipt).toList());
    }
}

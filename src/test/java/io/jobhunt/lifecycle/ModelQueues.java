package io.jobhunt.lifecycle;

import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.QueueMessage;
import io.jobhunt.queues.Received;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;

/**
 * Queues that promise what SQS promises: at least once, in no order. A message stays until it is acknowledged, is
 * delivered again when its worker dies, and may be delivered once more after that, however late.
 */
final class ModelQueues implements SqsClient {

    private final List<Held> messages = new ArrayList<>();
    private final List<Held> acknowledged = new ArrayList<>();
    private int sent;

    /** A message and whether a worker has it. */
    private static final class Held {
        final String id;
        final QueueMessage message;
        boolean inHand;

        Held(String id, QueueMessage message) {
            this.id = id;
            this.message = message;
        }
    }

    synchronized void clear() {
        messages.clear();
        acknowledged.clear();
    }

    synchronized void send(List<Outgoing> outgoing) {
        outgoing.forEach(one -> messages.add(new Held(Integer.toString(++sent), (QueueMessage) one.message())));
    }

    /** Delivers some of the messages of this kind, in any order. */
    synchronized <M extends QueueMessage> List<Received<M>> take(Class<M> kind, int most, Random random) {
        List<Held> free = new ArrayList<>(messages.stream()
                .filter(held -> !held.inHand && kind.isInstance(held.message))
                .toList());
        List<Received<M>> taken = new ArrayList<>();
        while (!free.isEmpty() && taken.size() < most) {
            Held held = free.remove(random.nextInt(free.size()));
            held.inHand = true;
            taken.add(new Received<>(kind.cast(held.message), held.id, held.id));
        }
        return taken;
    }

    /** What a dead worker had in hand, or left because something failed, comes back. */
    synchronized void giveBack(List<? extends Received<?>> taken) {
        taken.forEach(received ->
                messages.stream().filter(held -> held.id.equals(received.id())).forEach(held -> held.inHand = false));
    }

    /** Delivers a message that is long done once more. */
    synchronized void haunt(Random random) {
        if (!acknowledged.isEmpty()) {
            Held ghost = acknowledged.get(random.nextInt(acknowledged.size()));
            if (messages.stream().noneMatch(held -> held.id.equals(ghost.id))) {
                messages.add(new Held(ghost.id, ghost.message));
            }
        }
    }

    synchronized boolean has(Class<? extends QueueMessage> kind) {
        return messages.stream().anyMatch(held -> !held.inHand && kind.isInstance(held.message));
    }

    synchronized boolean isEmpty() {
        return messages.isEmpty();
    }

    synchronized String told() {
        return messages.stream()
                .map(held -> held.message + (held.inHand ? " in hand" : ""))
                .toList()
                .toString();
    }

    @Override
    public synchronized DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        request.entries().forEach(entry -> {
            Iterator<Held> all = messages.iterator();
            while (all.hasNext()) {
                Held held = all.next();
                if (held.id.equals(entry.receiptHandle())) {
                    all.remove();
                    if (held.message instanceof CrawlMessage || held.message instanceof ExtractMessage) {
                        acknowledged.add(held);
                    }
                }
            }
        });
        return DeleteMessageBatchResponse.builder().build();
    }

    @Override
    public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
        return GetQueueUrlResponse.builder().queueUrl(request.queueName()).build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {
        // nothing is held
    }
}

package io.jobhunt.lifecycle;

import io.jobhunt.queues.Received;
import java.util.List;

/** One piece of work of one worker, with the messages it has in hand. */
final class Work implements Runnable {

    private final String name;
    private final ModelQueues queues;
    private final List<? extends Received<?>> messages;
    private final Steps steps;
    private volatile boolean handedOver;

    /** What is done, one after the other. */
    interface Steps {
        void take(Work work);
    }

    Work(String name, ModelQueues queues, List<? extends Received<?>> messages, Steps steps) {
        this.name = name;
        this.queues = queues;
        this.messages = messages;
        this.steps = steps;
    }

    String name() {
        return name;
    }

    String about() {
        return messages.stream()
                .map(received -> received.message().toString())
                .toList()
                .toString();
    }

    @Override
    public void run() {
        steps.take(this);
    }

    /** From here on no message brings anybody back to it: what is left undone is left to the sweep. */
    void nobodyComesBack() {
        handedOver = true;
    }

    /** Somebody will come, or nothing is left to be done. */
    void somebodyComes() {
        handedOver = false;
    }

    boolean leavesSomethingToTheSweep() {
        return handedOver;
    }

    /** What is not acknowledged will be delivered again. */
    void giveBack() {
        queues.giveBack(messages);
    }
}

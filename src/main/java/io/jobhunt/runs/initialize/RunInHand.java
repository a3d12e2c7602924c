package io.jobhunt.runs.initialize;

import io.jobhunt.queues.RunMessage;
import java.time.Instant;

/** One run whose message this process works on. */
final class RunInHand {

    private final RunMessage message;
    private String receipt;
    private Instant hidden;
    private boolean lost;
    private Runnable ending = () -> {};
    private boolean over;

    /** @param now when its message was received, which is hidden since then */
    RunInHand(RunMessage message, String receipt, Instant now) {
        this.message = message;
        this.receipt = receipt;
        this.hidden = now;
    }

    RunMessage message() {
        return message;
    }

    /** What acknowledges the message: the receipt of its last delivery. */
    synchronized String receipt() {
        return receipt;
    }

    /** The queue has delivered the message once more although it is worked on. */
    synchronized void deliveredAgain(String newReceipt, Instant now) {
        receipt = newReceipt;
        hidden = now;
        lost = false;
    }

    /** Whether its message comes to light again unless it is hidden now. */
    synchronized boolean comesToLightAfter(Instant shownFrom) {
        return !lost && hidden.isBefore(shownFrom);
    }

    synchronized void wasHidden(Instant now) {
        hidden = now;
    }

    /** The message can't be hidden any longer. */
    synchronized void wasLost() {
        lost = true;
    }

    /** @param cancel ends what is done for the run; at once when the run has ended before */
    void works(Runnable cancel) {
        boolean inVain;
        synchronized (this) {
            ending = cancel;
            inVain = over;
        }
        if (inVain) {
            cancel.run();
        }
    }

    /** The run was stopped, or goes on in another epoch: no site is asked for it any more. */
    void end() {
        Runnable cancel;
        synchronized (this) {
            over = true;
            cancel = ending;
        }
        cancel.run();
    }
}

package io.jobhunt.runs.initialize;

import io.jobhunt.queues.HeldMessages;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.RunEpochs;
import io.jobhunt.runs.RunHeartbeat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The runs whose messages this process works on. As long as it does, their messages stay hidden, and they show signs of
 * life, for waiting is life too: each of their companies has its turn and its own deadline. What is done for a run that
 * was stopped, or goes on in another epoch, ends.
 */
@Component("runsInHand")
public class RunsInHand {

    private static final Logger log = LoggerFactory.getLogger(RunsInHand.class);

    private final Function<Collection<UUID>, Map<UUID, Integer>> epochs;
    private final Consumer<UUID> heartbeat;
    private final HeldMessages held;
    private final String queue;
    private final Duration visibility;
    private final Clock clock;
    private final Map<UUID, RunInHand> inHand = new ConcurrentHashMap<>();

    @Autowired
    RunsInHand(RunEpochs epochs, RunHeartbeat heartbeat, HeldMessages held, Queues queues, Clock clock) {
        this(epochs::goingOn, heartbeat::beat, held, queues, clock);
    }

    /**
     * @param epochs    the epochs of those runs that have not ended
     * @param heartbeat notes a sign of life
     */
    RunsInHand(
            Function<Collection<UUID>, Map<UUID, Integer>> epochs,
            Consumer<UUID> heartbeat,
            HeldMessages held,
            Queues queues,
            Clock clock) {
        this.epochs = epochs;
        this.heartbeat = heartbeat;
        this.held = held;
        this.queue = queues.settings().run();
        this.visibility = queues.settings().runVisibility();
        this.clock = clock;
    }

    /**
     * Takes a run in hand until the exchange is done with.
     *
     * @return false when it is in hand already, and the message is one and the same that was delivered again
     */
    public boolean take(Received<RunMessage> received, Exchange exchange) {
        RunMessage message = received.message();
        Instant now = clock.instant();
        RunInHand mine = new RunInHand(message, received.receipt(), now);
        RunInHand[] earlier = {null};
        RunInHand current = inHand.compute(message.runId(), (run, before) -> {
            if (before == null || before.message().epoch() < message.epoch()) {
                earlier[0] = before;
                return mine;
            }
            return before;
        });
        if (earlier[0] != null) {
            earlier[0].end();
        }
        if (current == mine) {
            exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
                @Override
                public void onDone(Exchange done) {
                    inHand.remove(message.runId(), mine);
                }
            });
            return true;
        }
        if (current.message().epoch() == message.epoch()) {
            current.deliveredAgain(received.receipt(), now);
            return false;
        }
        // Of an epoch that is over: it has no effect, and is acknowledged.
        return true;
    }

    /** What acknowledges this message now. */
    String receipt(Received<RunMessage> received) {
        RunInHand run = inHand.get(received.message().runId());
        return run != null && run.message().equals(received.message()) ? run.receipt() : received.receipt();
    }

    /** @param cancel ends what is begun for the run, as soon as the run is over */
    void works(RunMessage message, Runnable cancel) {
        RunInHand run = inHand.get(message.runId());
        if (run == null || !run.message().equals(message)) {
            cancel.run();
        } else {
            run.works(cancel);
        }
    }

    /** The run has just been stopped in this process; others come to know of it within seconds. */
    public void stopped(UUID run) {
        RunInHand ended = inHand.get(run);
        if (ended != null) {
            ended.end();
        }
    }

    /** To be done every few seconds. */
    public void keep() {
        Collection<RunInHand> runs = List.copyOf(inHand.values());
        if (runs.isEmpty()) {
            return;
        }
        hide(runs);
        Map<UUID, Integer> goingOn =
                epochs.apply(runs.stream().map(run -> run.message().runId()).toList());
        for (RunInHand run : runs) {
            if (!isGoingOn(run, goingOn)) {
                run.end();
            }
        }
        runs.stream()
                .filter(run -> isGoingOn(run, goingOn))
                .forEach(run -> heartbeat.accept(run.message().runId()));
    }

    private static boolean isGoingOn(RunInHand run, Map<UUID, Integer> goingOn) {
        return Integer.valueOf(run.message().epoch())
                .equals(goingOn.get(run.message().runId()));
    }

    /** Long before they come to light; what can't be hidden is told once, and the epoch keeps it from having effect. */
    private void hide(Collection<RunInHand> runs) {
        Instant now = clock.instant();
        Map<String, RunInHand> due = runs.stream()
                .filter(run -> run.comesToLightAfter(now.minus(visibility.dividedBy(3))))
                .collect(Collectors.toMap(RunInHand::receipt, run -> run));
        Set<String> refused = due.isEmpty() ? Set.of() : held.hide(queue, due.keySet(), visibility);
        due.forEach((receipt, run) -> {
            if (refused.contains(receipt)) {
                run.wasLost();
                log.warn(
                        "run {}: its message can't be kept hidden, and may be delivered again",
                        run.message().runId());
            } else {
                run.wasHidden(now);
            }
        });
    }
}

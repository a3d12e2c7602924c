package io.jobhunt.runs.initialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.MovableClock;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RecordedQueues;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.routes.RouteTestSupport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeRunsRouteTest extends RouteTestSupport {

    private static final UUID RUN = new UUID(1, 0);

    private final Initializing initializing = new Initializing();
    private final RecordedQueues queues = new RecordedQueues();
    private final IdempotentRepository initialized = MemoryIdempotentRepository.memoryIdempotentRepository();
    private final MovableClock clock = new MovableClock();
    private final Map<UUID, Integer> epochs = new ConcurrentHashMap<>();
    private final List<Instant> signsOfLife = new ArrayList<>();
    private final RunsInHand inHand = new RunsInHand(
            runs -> Map.copyOf(epochs),
            run -> signsOfLife.add(clock.instant()),
            queues.heldMessages(),
            queues.queues(),
            clock);

    TakeRunsRouteTest() throws Exception {
        super("initialize-take-runs", "initialize-list-companies");
    }

    @Override
    protected Map<String, Object> beans() {
        return Map.of(
                "runInitializer",
                initializing,
                "unfollowed",
                new Unfollowing(initializing.steps),
                "runMessages",
                new RunMessages(queues.queues(), queues.acknowledgements(), inHand),
                "runsInHand",
                inHand,
                "listCompanies",
                new ListCompanies(initializing::list),
                "initializedRuns",
                initialized);
    }

    /** Notes its step among the others. */
    public record Unfollowing(List<String> steps) {

        public void archive(RunMessage run) {
            steps.add("archive epoch " + run.epoch());
        }
    }

    /** Notes its steps, and fails at one of them as often as it is told. */
    public static final class Initializing {

        private final List<String> steps = new CopyOnWriteArrayList<>();
        private final Map<UUID, CompletableFuture<Void>> hanging = new ConcurrentHashMap<>();
        private int failures;

        public void begin(RunMessage run) {
            steps.add("begin epoch " + run.epoch());
        }

        CompletableFuture<Void> list(RunMessage run) {
            steps.add("list epoch " + run.epoch());
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("no database");
            }
            return hanging.getOrDefault(run.runId(), CompletableFuture.completedFuture(null));
        }

        public void startIngesting(RunMessage run) {
            steps.add("ingest epoch " + run.epoch());
        }
    }

    @BeforeEach
    void noteWhenJobsArePublished() {
        neighbour("initialize-publish-jobs")
                .whenAnyExchangeReceived(exchange -> initializing.steps.add("publish epoch "
                        + exchange.getIn().getBody(RunMessage.class).epoch()));
    }

    @Test
    void aRunIsListedThenPublishedThenAcknowledged() {
        take(received(1, "first"));

        assertThat(initializing.steps)
                .containsExactly(
                        "begin epoch 1", "archive epoch 1", "list epoch 1", "ingest epoch 1", "publish epoch 1");
        assertThat(queues.acknowledged()).containsExactly("jh-run-queue first");
    }

    @Test
    void aRunIsTakenInHandOncePerEpoch() {
        take(received(1, "first"));
        take(received(1, "again"));
        take(received(2, "reset"));

        assertThat(initializing.steps)
                .filteredOn(step -> step.startsWith("list"))
                .containsExactly("list epoch 1", "list epoch 2");
        assertThat(queues.acknowledged())
                .containsExactly("jh-run-queue first", "jh-run-queue again", "jh-run-queue reset");
    }

    @Test
    void onlyTheStepThatFailedIsRepeated() {
        initializing.failures = 3;

        take(received(1, "first"));

        assertThat(initializing.steps)
                .containsExactly(
                        "begin epoch 1",
                        "archive epoch 1",
                        "list epoch 1",
                        "list epoch 1",
                        "list epoch 1",
                        "list epoch 1",
                        "ingest epoch 1",
                        "publish epoch 1");
        assertThat(queues.acknowledged()).containsExactly("jh-run-queue first");
    }

    @Test
    void aRunThatFailsAgainAndAgainIsLeftToTheNextDelivery() {
        initializing.failures = 4;

        take(received(1, "first"));

        assertThat(initializing.steps).doesNotContain("ingest epoch 1", "publish epoch 1");
        assertThat(queues.acknowledged()).isEmpty();

        take(received(1, "second"));

        assertThat(initializing.steps)
                .endsWith("begin epoch 1", "archive epoch 1", "list epoch 1", "ingest epoch 1", "publish epoch 1");
        assertThat(queues.acknowledged()).containsExactly("jh-run-queue second");
    }

    @Test
    void aRunThatCannotBePublishedIsLeftToTheNextDelivery() {
        neighbour("initialize-publish-jobs").whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("no queue");
        });

        take(received(1, "first"));
        noteWhenJobsArePublished();
        take(received(1, "second"));

        assertThat(initializing.steps)
                .endsWith("begin epoch 1", "archive epoch 1", "list epoch 1", "ingest epoch 1", "publish epoch 1");
        assertThat(queues.acknowledged()).containsExactly("jh-run-queue second");
    }

    @Test
    void aRunBeginsAtOnceHoweverManyWaitForTheirCompanies() {
        for (int n = 1; n <= 20; n++) {
            begin(hanging(new UUID(7, n)));
        }

        take(received(1, "first"));

        assertThat(initializing.steps).containsSubsequence("ingest epoch 1", "publish epoch 1");
        assertThat(queues.acknowledged()).containsExactly("jh-run-queue first");
    }

    @Test
    void aListingOfTwentyMinutesIsHiddenAndAliveAllTheTime() throws Exception {
        Received<RunMessage> slow = hanging(RUN);
        epochs.put(RUN, 1);
        Instant begin = clock.instant();
        Future<?> done = begin(slow);

        for (int seconds = 0; seconds < 20 * 60; seconds += 3) {
            clock.advance(Duration.ofSeconds(3));
            inHand.keep();
        }
        initializing.hanging.get(RUN).complete(null);
        done.get(10, TimeUnit.SECONDS);

        // Hidden for fifteen minutes each time, so that it never comes to light.
        assertThat(queues.hidden()).containsExactlyElementsOf(Collections.nCopies(3, "jh-run-queue slow 900"));
        assertThat(signsOfLife).hasSize(400).last().isEqualTo(begin.plus(Duration.ofMinutes(20)));
        assertThat(initializing.steps).filteredOn("list epoch 1"::equals).hasSize(1);
        assertThat(queues.acknowledged()).containsExactly("jh-run-queue slow");

        clock.advance(Duration.ofMinutes(20));
        inHand.keep();
        assertThat(queues.hidden()).as("no longer than it is worked on").hasSize(3);
    }

    @Test
    void aMessageThatCannotBeHiddenIsLetGoOnceAndComesAgainWithoutEffect() throws Exception {
        epochs.put(RUN, 1);
        Future<?> done = begin(hanging(RUN));
        queues.forget("slow");
        for (int minutes = 0; minutes < 20; minutes++) {
            clock.advance(Duration.ofMinutes(1));
            inHand.keep();
        }

        take(received(1, "again"));
        clock.advance(Duration.ofMinutes(6));
        inHand.keep();
        initializing.hanging.get(RUN).complete(null);
        done.get(10, TimeUnit.SECONDS);

        assertThat(initializing.steps).filteredOn("list epoch 1"::equals).hasSize(1);
        assertThat(queues.hidden()).containsExactly("jh-run-queue again 900");
        assertThat(queues.acknowledged()).containsExactly("jh-run-queue again");
    }

    @Test
    void aWorkerThatEndsLeavesItsMessageToAnotherWithoutTryingAgain() throws Exception {
        Future<?> done = begin(hanging(RUN));

        initializing.hanging.get(RUN).completeExceptionally(new CancellationException("The program is ending."));
        done.get(10, TimeUnit.SECONDS);

        assertThat(initializing.steps).containsExactly("begin epoch 1", "archive epoch 1", "list epoch 1");
        assertThat(queues.acknowledged()).isEmpty();
    }

    @Test
    void theListingOfARunThatWasStoppedEndsAndItsMessageIsAcknowledged() throws Exception {
        // Stopped in this process, stopped in another one, and gone on in a later epoch.
        List<Runnable> stops = List.of(() -> inHand.stopped(RUN), epochs::clear, () -> epochs.put(RUN, 2));
        for (Runnable stop : stops) {
            epochs.put(RUN, 1);
            Received<RunMessage> message = hanging(RUN);
            Future<?> done = begin(message);
            inHand.works(message.message(), () -> initializing.hanging.get(RUN).complete(null));

            stop.run();
            inHand.keep();

            done.get(10, TimeUnit.SECONDS);
            initialized.clear();
        }
        assertThat(queues.acknowledged()).hasSize(3);
    }

    private Received<RunMessage> hanging(UUID run) {
        initializing.hanging.put(run, new CompletableFuture<>());
        return new Received<>(new RunMessage(run, new UUID(2, 0), 1), "id-" + run, "slow");
    }

    /** On the calling thread as far as it goes without waiting, as a poll does. */
    private Future<?> begin(Received<RunMessage> message) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Exchange exchange = context().getEndpoint("direct:initialize-take-runs").createExchange();
        exchange.getMessage().setBody(List.of(message));
        AsyncProcessor route =
                ((DefaultConsumer) context().getRoute("initialize-take-runs").getConsumer()).getAsyncProcessor();
        route.process(exchange, sync -> done.complete(null));
        return done;
    }

    private void take(Received<RunMessage> message) {
        template.sendBody("direct:initialize-take-runs", List.of(message));
    }

    private static Received<RunMessage> received(int epoch, String receipt) {
        return new Received<>(new RunMessage(RUN, new UUID(2, 0), epoch), "id-" + epoch, receipt);
    }
}

package io.jobhunt.runs.initialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.queues.Received;
import io.jobhunt.queues.RecordedQueues;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.routes.RouteTestSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeRunsRouteTest extends RouteTestSupport {

    private static final UUID RUN = new UUID(1, 0);

    private final Initializing initializing = new Initializing();
    private final RecordedQueues queues = new RecordedQueues();

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
                new RunMessages(queues.queues(), queues.acknowledgements()),
                "initializedRuns",
                MemoryIdempotentRepository.memoryIdempotentRepository());
    }

    /** Notes its step among the others. */
    public record Unfollowing(List<String> steps) {

        public void archive(RunMessage run) {
            steps.add("archive epoch " + run.epoch());
        }
    }

    /** Notes its steps, and fails at one of them as often as it is told. */
    public static final class Initializing {

        private final List<String> steps = new ArrayList<>();
        private int failures;

        public void begin(RunMessage run) {
            steps.add("begin epoch " + run.epoch());
        }

        public void list(RunMessage run) {
            steps.add("list epoch " + run.epoch());
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("no database");
            }
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

    private void take(Received<RunMessage> message) {
        template.sendBody("direct:initialize-take-runs", List.of(message));
    }

    private static Received<RunMessage> received(int epoch, String receipt) {
        return new Received<>(new RunMessage(RUN, new UUID(2, 0), epoch), "id-" + epoch, receipt);
    }
}

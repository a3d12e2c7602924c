package io.jobhunt.queues;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.routes.RouteTestSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.util.concurrent.SynchronousExecutorService;
import org.junit.jupiter.api.Test;

/** What is received goes to the routes that work it off or bury it; what can't be read goes nowhere else. */
class ReceiveMessagesRouteTest extends RouteTestSupport {

    private static final ExtractMessage PAGE = new ExtractMessage(new UUID(0, 1), new UUID(1, 0), 3);
    private static final String PAGE_JSON =
            """
            {"job_id":"00000000-0000-0000-0000-000000000001",\
            "run_id":"00000000-0000-0001-0000-000000000000","epoch":3}""";

    private final RecordedQueues queues = new RecordedQueues();
    private final Burial burial = new Burial();

    ReceiveMessagesRouteTest() throws Exception {
        super("extract-bury-messages", "crawl-bury-messages", "initialize-bury-messages");
    }

    @Override
    protected Map<String, Object> beans() {
        return Map.of("extractBurial", burial, "crawlBurial", burial, "initializeBurial", burial);
    }

    @Override
    protected List<RoutesBuilder> javaRoutes() {
        return List.of(new QueueRoutes(
                RecordedQueues.json(),
                new DeliveredMessages(),
                new SynchronousExecutorService(),
                new SetAside(queues.acknowledgements())));
    }

    /** Notes what it is given, or fails. */
    public static final class Burial {

        private final List<Received<?>> letters = new ArrayList<>();
        private boolean fails;

        public void bury(List<Received<?>> dead) {
            if (fails) {
                throw new IllegalStateException("no database");
            }
            letters.addAll(dead);
        }
    }

    @Test
    void theMessagesOfAPollGoOnTogether() throws Exception {
        poll(
                "extract-receive-messages",
                new Polled("m1", "r1", PAGE_JSON),
                new Polled("m2", "r2", PAGE_JSON.replace("\"epoch\":3", "\"epoch\":4")));

        assertThat(bodies(neighbour("extract-take-pages")))
                .containsExactly(List.of(
                        new Received<>(PAGE, "m1", "r1"),
                        new Received<>(new ExtractMessage(PAGE.jobId(), PAGE.runId(), 4), "m2", "r2")));
        assertThat(queues.acknowledged()).isEmpty();
        assertThat(queue("jh-extract-queue-dlq").getExchanges()).isEmpty();
    }

    @Test
    void everyQueueHasItsWorker() throws Exception {
        poll(
                "initialize-receive-messages",
                new Polled(
                        "m1",
                        "r1",
                        """
                {"run_id":"00000000-0000-0001-0000-000000000000",\
                "user_id":"00000000-0000-0002-0000-000000000000","epoch":1}"""));
        poll(
                "crawl-receive-messages",
                new Polled(
                        "m2",
                        "r2",
                        """
                {"job_id":"00000000-0000-0000-0000-000000000001","run_id":"00000000-0000-0001-0000-000000000000",\
                "epoch":1,"company":"acme","url":"https://example.com/1"}"""));

        assertThat(bodies(neighbour("initialize-take-runs")))
                .containsExactly(
                        List.of(new Received<>(new RunMessage(new UUID(1, 0), new UUID(2, 0), 1), "m1", "r1")));
        assertThat(bodies(neighbour("crawl-claim-pages")))
                .containsExactly(List.of(new Received<>(
                        new CrawlMessage(new UUID(0, 1), new UUID(1, 0), 1, "acme", "https://example.com/1"),
                        "m2",
                        "r2")));
    }

    @Test
    void whatCannotBeReadIsKeptAsItIsAmongTheDeadLettersAndAcknowledged() throws Exception {
        poll(
                "extract-receive-messages",
                new Polled("m1", "r1", "no json"),
                new Polled("m2", "r2", PAGE_JSON),
                new Polled("m3", "r3", "{\"job_id\":null}"));

        assertThat(bodies(queue("jh-extract-queue-dlq"))).containsExactly("no json", "{\"job_id\":null}");
        assertThat(queues.acknowledged()).containsExactly("jh-extract-queue r1", "jh-extract-queue r3");
        assertThat(bodies(neighbour("extract-take-pages"))).containsExactly(List.of(new Received<>(PAGE, "m2", "r2")));
    }

    @Test
    void whatCannotBeKeptAmongTheDeadLettersStaysInItsQueue() throws Exception {
        queue("jh-extract-queue-dlq").whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("no queue");
        });

        poll("extract-receive-messages", new Polled("m1", "r1", "no json"), new Polled("m2", "r2", PAGE_JSON));

        assertThat(queues.acknowledged()).isEmpty();
        assertThat(neighbour("extract-take-pages").getExchanges()).isEmpty();
    }

    @Test
    void nothingThatAStrangerWroteIntoAMessageBecomesAHeader() throws Exception {
        poll("extract-receive-messages", new Polled("m1", "r1", PAGE_JSON));

        assertThat(neighbour("extract-take-pages").getExchanges().get(0).getIn().getHeaders())
                .isEmpty();
    }

    @Test
    void deadLettersThatCanBeReadAreBuried() throws Exception {
        for (String stage : List.of("extract", "crawl")) {
            poll(stage + "-receive-dead-letters", new Polled("m-" + stage, "r-" + stage, PAGE_JSON));
        }
        poll(
                "initialize-receive-dead-letters",
                new Polled(
                        "m-run",
                        "r-run",
                        """
                {"run_id":"00000000-0000-0001-0000-000000000000",\
                "user_id":"00000000-0000-0002-0000-000000000000","epoch":1}"""));

        assertThat(burial.letters)
                .containsExactly(
                        new Received<>(PAGE, "m-extract", "r-extract"),
                        new Received<>(
                                new CrawlMessage(PAGE.jobId(), PAGE.runId(), 3, null, null), "m-crawl", "r-crawl"),
                        new Received<>(new RunMessage(new UUID(1, 0), new UUID(2, 0), 1), "m-run", "r-run"));
    }

    @Test
    void deadLettersThatCannotBeReadStayForTheOperator() throws Exception {
        poll("extract-receive-dead-letters", new Polled("m1", "r1", "no json"), new Polled("m2", "r2", PAGE_JSON));

        assertThat(burial.letters).containsExactly(new Received<>(PAGE, "m2", "r2"));
        assertThat(queues.acknowledged()).isEmpty();
        assertThat(queue("jh-extract-queue-dlq").getExchanges()).isEmpty();
    }

    @Test
    void aBurialThatFailsLeavesTheLettersAndTheRouteGoesOn() throws Exception {
        burial.fails = true;
        poll("extract-receive-dead-letters", new Polled("m1", "r1", PAGE_JSON));
        assertThat(queues.acknowledged()).isEmpty();

        burial.fails = false;
        poll("extract-receive-dead-letters", new Polled("m1", "r2", PAGE_JSON));
        assertThat(burial.letters).containsExactly(new Received<>(PAGE, "m1", "r2"));
    }

    private static List<Object> bodies(MockEndpoint endpoint) {
        return endpoint.getExchanges().stream()
                .map(exchange -> exchange.getIn().getBody())
                .toList();
    }
}

package io.jobhunt.crawl;

import static io.jobhunt.crawl.CrawlSteps.RUN;
import static io.jobhunt.crawl.CrawlSteps.fetched;
import static io.jobhunt.crawl.CrawlSteps.free;
import static io.jobhunt.crawl.CrawlSteps.later;
import static io.jobhunt.crawl.CrawlSteps.limited;
import static io.jobhunt.crawl.CrawlSteps.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.crawl.fetch.FetchOutcome;
import io.jobhunt.postings.RunLife;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RecordedQueues;
import io.jobhunt.routes.RouteTestSupport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a poll's pages to what their hosts answered. A poll that finds no room waits, so the tests end by themselves. */
@Timeout(30)
class VisitHostRouteTest extends RouteTestSupport {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int TURNS = 10;
    private static final int FETCHERS = 1;

    private final PageRoom room = new PageRoom(new CrawlSettings(FETCHERS, TURNS, 4, Duration.ofDays(30)));
    private final Visiting visitor = new Visiting();
    private final Assigned turns = new Assigned(room);
    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final RecordedQueues queues = new RecordedQueues();
    private final Claiming claims = new Claiming(steps, queues);
    private final ScheduledExecutorService oneThread = Executors.newScheduledThreadPool(1);

    VisitHostRouteTest() throws Exception {
        super("crawl-claim-pages", "crawl-visit-host", "send-messages", "extract-send-messages");
    }

    @Override
    protected Map<String, Object> beans() {
        return Map.of(
                "pageClaims", claims,
                "pageTurns", turns,
                "messageBatches", queues.messageBatches(),
                "pageRoom", room,
                "pageVisitor", visitor,
                "crawlVisitors", oneThread);
    }

    @AfterEach
    void stopVisiting() {
        visitor.mayAnswer.countDown();
        oneThread.shutdownNow();
    }

    /** Every page may be claimed; other messages are obsolete, and that of page 8 has left its page behind. */
    public static final class Claiming extends PageClaims {

        private final List<String> steps;

        Claiming(List<String> steps, RecordedQueues queues) {
            super(null, queues.queues(), queues.acknowledgements(), new NotedLife(steps));
            this.steps = steps;
        }

        @Override
        public ClaimedPages claim(List<Received<CrawlMessage>> messages) {
            List<PageTask> granted = new ArrayList<>();
            List<Received<CrawlMessage>> obsolete = new ArrayList<>();
            List<Outgoing> extract = new ArrayList<>();
            for (Received<CrawlMessage> message : messages) {
                int n = Integer.parseInt(message.receipt());
                if (n < 8) {
                    granted.add(task(n));
                } else {
                    obsolete.add(message);
                }
                if (n == 8) {
                    extract.add(Outgoing.now(new ExtractMessage(new UUID(0, n), RUN, 3)));
                }
            }
            return new ClaimedPages(granted, obsolete, extract);
        }

        @Override
        public void acknowledge(ClaimedPages claimed) {
            super.acknowledge(claimed);
            steps.add("acknowledge " + claimed.obsolete().size());
        }
    }

    private record NotedLife(List<String> steps) implements RunLife {

        @Override
        public void workedFor(Collection<UUID> runs) {
            steps.add("worked for " + runs);
        }

        @Override
        public void finishIfDone(Collection<UUID> runs) {
            steps.add("finish " + runs);
        }
    }

    /** Turns are given already. */
    public static final class Assigned extends PageTurns {

        Assigned(PageRoom room) {
            super(null, null, null, room, null, CLOCK);
        }

        private List<PageStep> next = List.of();

        @Override
        public List<PageStep> assign(List<PageTask> tasks) {
            assertThat(tasks).hasSameSizeAs(next);
            return next;
        }
    }

    private record Visit(long page, Instant at) {}

    /** Answers when it may. */
    public static final class Visiting {

        private final BlockingQueue<Visit> visits = new LinkedBlockingQueue<>();
        private CountDownLatch mayAnswer = new CountDownLatch(0);
        private boolean fails;
        private boolean missesTurns;

        public PageStep visit(PageFetch page) throws InterruptedException {
            int n = (int) page.task().jobId().getLeastSignificantBits();
            visits.add(new Visit(n, CLOCK.instant()));
            mayAnswer.await(10, TimeUnit.SECONDS);
            if (fails) {
                throw new IllegalStateException("hostile");
            }
            return missesTurns ? later(n) : fetched(n, new FetchOutcome.Gone(404));
        }

        public boolean wasAnswered(PageStep step) {
            return step instanceof FetchedPage;
        }
    }

    @Test
    void aPageThatIsHeldUpDoesNotHoldThePollingThread() throws Exception {
        visitor.mayAnswer = new CountDownLatch(1);

        poll(free(1));
        assertThat(pages(neighbour("crawl-compare-page"))).isEmpty();

        visitor.mayAnswer.countDown();
        neighbour("crawl-compare-page").expectedMessageCount(1);
        neighbour("crawl-compare-page").assertIsSatisfied();
        assertThat(pages(neighbour("crawl-compare-page"))).containsExactly(fetched(1, new FetchOutcome.Gone(404)));
    }

    @Test
    void anObsoleteMessageOfAStoredPageSendsItOnBeforeItIsAcknowledged() {
        queue("jh-extract-queue").whenAnyExchangeReceived(exchange -> {
            steps.add("extract " + RecordedQueues.request(exchange).entries().size());
            RecordedQueues.takeAll(exchange);
        });
        turns.next = List.of(later(1));

        template.sendBody(
                "direct:crawl-claim-pages", List.of(task(1).received(), task(8).received(), task(9).received()));

        assertThat(steps).containsExactly("extract 1", "acknowledge 2", "finish [" + RUN + "]");
        assertThat(queues.acknowledged()).containsExactly("jh-crawl-queue 8", "jh-crawl-queue 9");
        assertThat(pages(neighbour("crawl-settle-pages"))).containsExactly(later(1));
    }

    @Test
    void anObsoleteMessageStaysWhereWhatItLeftCannotBeSent() {
        queue("jh-extract-queue").whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("no queue");
        });

        template.sendBody("direct:crawl-claim-pages", List.of(task(8).received()));

        assertThat(queues.acknowledged()).isEmpty();
    }

    @Test
    void aPageWithoutATurnIsSettledUnfetched() {
        poll(later(1));

        assertThat(pages(neighbour("crawl-settle-pages"))).containsExactly(later(1));
        assertThat(visitor.visits).isEmpty();
    }

    @Test
    void aFullRoomHoldsThePollingThreadUntilAPageLeaves() throws Exception {
        visitor.mayAnswer = new CountDownLatch(1);
        Thread polling = new Thread(() -> poll(free(1), free(2)));
        polling.start();

        waitsForRoom(polling);
        assertThat(visitor.visits.poll(10, TimeUnit.SECONDS))
                .extracting(Visit::page)
                .isEqualTo(1L);
        assertThat(visitor.visits).isEmpty();

        visitor.mayAnswer.countDown();
        polling.join(10_000);
        assertThat(visitor.visits.poll(10, TimeUnit.SECONDS))
                .extracting(Visit::page)
                .isEqualTo(2L);
    }

    @Test
    void aPageThatFailsLeavesTheRoom() throws Exception {
        visitor.fails = true;

        poll(free(1), free(2), free(3));

        for (long page = 1; page <= 3; page++) {
            assertThat(visitor.visits.poll(10, TimeUnit.SECONDS))
                    .extracting(Visit::page)
                    .isEqualTo(page);
        }
        assertThat(pages(neighbour("crawl-compare-page"))).isEmpty();
        assertThat(pages(neighbour("crawl-settle-pages"))).isEmpty();
    }

    @Test
    void aPageThatFailsToBeComparedLeavesTheRoom() throws Exception {
        neighbour("crawl-compare-page").whenAnyExchangeReceived(exchange -> {
            throw new IllegalStateException("no store");
        });

        poll(free(1), free(2));

        assertThat(visitor.visits.poll(10, TimeUnit.SECONDS))
                .extracting(Visit::page)
                .isEqualTo(1L);
        assertThat(visitor.visits.poll(10, TimeUnit.SECONDS))
                .extracting(Visit::page)
                .isEqualTo(2L);
    }

    @Test
    void pagesWithALimitMakeRoomForTheNextPollAsTheyLeave() throws Exception {
        room.enterLimited(TURNS);
        Thread polling = new Thread(() -> room.enterLimited(2));
        polling.start();
        waitsForRoom(polling);

        poll(limited(1, CLOCK.instant()), limited(2, CLOCK.instant()));

        polling.join(10_000);
        assertThat(polling.isAlive()).isFalse();
    }

    @Test
    void noPageIsFetchedBeforeItsTurn() throws Exception {
        Instant turn = CLOCK.instant().plusMillis(300);
        room.enterLimited(1);

        poll(limited(1, turn));

        assertThat(visitor.visits.poll(10, TimeUnit.SECONDS).at()).isAfterOrEqualTo(turn);
    }

    /** There is one thread only: a page that slept on it would keep the other from its turn. */
    @Test
    void noThreadSleepsWhilePagesWaitForTheirTurns() throws Exception {
        Instant now = CLOCK.instant();
        room.enterLimited(2);

        poll(limited(1, now.plusMillis(1_200)), limited(2, now.plusMillis(100)));

        assertThat(visitor.visits.poll(10, TimeUnit.SECONDS))
                .extracting(Visit::page)
                .isEqualTo(2L);
        assertThat(visitor.visits.poll(10, TimeUnit.SECONDS))
                .extracting(Visit::page)
                .isEqualTo(1L);
    }

    @Test
    void aPageThatMissedItsTurnIsSettledUncompared() throws Exception {
        visitor.missesTurns = true;
        neighbour("crawl-settle-pages").expectedMessageCount(1);

        poll(free(1));

        neighbour("crawl-settle-pages").assertIsSatisfied();
        assertThat(pages(neighbour("crawl-settle-pages"))).containsExactly(later(1));
        assertThat(pages(neighbour("crawl-compare-page"))).isEmpty();
    }

    private void poll(PageStep... pages) {
        turns.next = List.of(pages);
        template.sendBody(
                "direct:crawl-claim-pages",
                IntStream.rangeClosed(1, pages.length)
                        .mapToObj(n -> task(n).received())
                        .toList());
    }

    private static List<Object> pages(MockEndpoint endpoint) {
        return endpoint.getExchanges().stream()
                .map(exchange -> exchange.getIn().getBody())
                .toList();
    }

    /** Its stack says so; there is nothing else to tell a thread that waits from one that has not come so far. */
    private static void waitsForRoom(Thread thread) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!isIn(thread, PageRoom.class) || thread.getState() != Thread.State.WAITING) {
            assertThat(System.nanoTime()).as("end of the wait").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static boolean isIn(Thread thread, Class<?> type) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().equals(type.getName())) {
                return true;
            }
        }
        return false;
    }
}

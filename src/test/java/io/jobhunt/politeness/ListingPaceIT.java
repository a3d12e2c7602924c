package io.jobhunt.politeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.jobhunt.MovableClock;
import io.jobhunt.politeness.Politeness.Visited;
import io.jobhunt.politeness.Turn.Down;
import io.jobhunt.politeness.Turn.Go;
import io.jobhunt.politeness.Turn.Later;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class ListingPaceIT {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final Visit A = new Visit("a", "x");

    private static EmbeddedPostgres postgres;
    private static HikariDataSource database;

    private final MovableClock clock = new MovableClock(START);

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        database = HostTable.in(postgres);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        postgres.close();
    }

    @BeforeEach
    void nobodyHasAskedYet() {
        new JdbcTemplate(database).execute("truncate host_politeness");
    }

    @Test
    void spacesTurnsEvenlyOverAllProcesses() {
        HostPace one = process(4).forListings();
        HostPace other = process(4).forListings();

        assertThat(List.of(next(one), next(other), next(one))).containsExactly(go(0), go(250), go(500));
        assertThat(other.nextTurn(new Visit("b", "x"), PATIENCE)).isEqualTo(go(0));
    }

    @Test
    void timeThatWasNotUsedIsNotSavedUp() {
        HostPace pace = process(1).forListings();
        next(pace);
        clock.advance(Duration.ofMinutes(1));

        assertThat(List.of(next(pace), next(pace))).containsExactly(go(0), go(1000));
    }

    @Test
    void takesNoTurnThatComesTooLate() {
        HostPace pace = process(1).forListings();
        IntStream.range(0, 5).forEach(n -> next(pace));

        assertThat(pace.nextTurn(A, Duration.ofSeconds(3))).isEqualTo(new Later(Duration.ofSeconds(5)));
        assertThat(pace.nextTurn(A, Duration.ofSeconds(5))).isEqualTo(go(5000));
    }

    @Test
    void asksTheDatabaseNothingAboutHostsWithoutALimit() {
        HostPace pace = process(0).forListings();

        assertThat(IntStream.range(0, 100).mapToObj(n -> next(pace))).containsOnly(go(0));
        pace.answered(A, new HostAnswer.Useful());

        assertThat(new JdbcTemplate(database).queryForObject("select count(*) from host_politeness", Integer.class))
                .isZero();
    }

    @Test
    void threadsNeverShareATurn() {
        HostPace pace = process(10).forListings();

        Set<Turn> turns = IntStream.range(0, 500)
                .parallel()
                .mapToObj(n -> next(pace))
                .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));

        assertThat(turns)
                .isEqualTo(IntStream.range(0, 500).mapToObj(n -> go(100 * n)).collect(Collectors.toSet()));
    }

    @Test
    void twoProcessesThatListAtOneHostKeepItsRateTogether() {
        List<Politeness> processes = List.of(process(30), process(30));
        QueueOfJobs listings = new QueueOfJobs(clock, processes, 0, 0, 0);
        for (int company = 0; company < 16; company++) {
            listings.listing(processes.get(company % 2), "a", Duration.ofMillis(company * 7), 30, LATENCY);
        }

        listings.workOff();

        assertThat(listings.fetched("a")).hasSize(480);
        assertThat(listings.mostWithin(SECOND, "a")).isBetween(29, 31);
        assertThat(listings.listed()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(17));
    }

    @Test
    void listingAndCrawlKeepAHostsRateTogether() {
        List<Politeness> processes = List.of(process(30), process(30));
        QueueOfJobs both = new QueueOfJobs(clock, processes, 1_000, 0, 0);
        for (int company = 0; company < 8; company++) {
            both.listing(processes.get(company % 2), "a", Duration.ofSeconds(company), 30, LATENCY);
        }

        both.workOff();

        assertThat(both.fetched("a")).as(both.toString()).hasSize(1_240);
        assertThat(both.mostWithin(SECOND, "a")).isBetween(29, 31);
        // The rate alone takes 41.3 s.
        assertThat(both.end("a")).as(both.toString()).isLessThan(Duration.ofSeconds(50));
    }

    @Test
    void aCrawlWithAThousandPagesQueuedDoesNotStarveAListingNorIsItStarved() {
        List<Politeness> processes = List.of(process(8), process(8));
        QueueOfJobs both = new QueueOfJobs(clock, processes, 1_000, 0, 0)
                .listing(processes.get(0), "a", Duration.ofSeconds(10), 200, Duration.ofMillis(120));

        both.workOff();

        // The rate alone takes 25 s for the list; turn about with a crawl that looks a whole second ahead, it took 141
        // s.
        Duration listed = both.listed().minusSeconds(10);
        assertThat(listed).isLessThan(Duration.ofSeconds(40));
        assertThat(both.fetchedBetween("a", Duration.ofSeconds(10), both.listed()))
                .as("pages and list requests while the company was listed")
                .isGreaterThan(230);
        assertThat(both.mostWithin(SECOND, "a")).isLessThanOrEqualTo(9);
        assertThat(both.end("a")).isLessThan(Duration.ofSeconds(165));
    }

    @Test
    void aListingsRetryAfterHoldsForTheCrawlAndOtherProcesses() {
        Politeness one = process(0);
        Politeness other = process(0);

        one.forListings().answered(A, new HostAnswer.Busy(Duration.ofSeconds(30)));

        assertThat(next(one.forListings())).isEqualTo(go(30_000));
        assertThat(next(other.forListings())).isEqualTo(go(30_000));
        assertThat(other.forListings().nextTurn(A, Duration.ofSeconds(20)))
                .isEqualTo(new Later(Duration.ofSeconds(30)));
        assertThat(other.reserve(List.of(A)).get(0))
                .isInstanceOfSatisfying(Later.class, later -> assertThat(later.delay())
                        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(32)));
    }

    @Test
    void nobodyIsLeftAloneForLongerThanACrawlWouldBeToldTo() {
        HostPace pace = process(1).forListings();

        pace.answered(A, new HostAnswer.Busy(Duration.ofDays(1)));

        assertThat(next(pace)).isEqualTo(new Later(Duration.ofMinutes(10)));
    }

    @Test
    void failuresOfListingsOpenTheCircuitForTheCrawl() {
        Politeness politeness = process(0);
        for (int i = 0; i < 5; i++) {
            politeness.forListings().answered(A, new HostAnswer.Failing());
        }

        assertThat(politeness.reserve(List.of(A)).get(0)).isInstanceOf(Later.class);
    }

    @Test
    void aShortTroubleIsWaitedOutAndProbedByOneListing() {
        Politeness politeness = process(0);
        HostPace pace = politeness.forListings();
        politeness.settle(failures(5));

        assertThat(next(pace)).isEqualTo(new Later(Duration.ofSeconds(15)));

        clock.advance(Duration.ofSeconds(15));
        assertThat(List.of(next(pace), next(pace))).containsExactly(go(0), new Later(SECOND));

        pace.answered(A, new HostAnswer.Useful());
        assertThat(List.of(next(pace), next(pace))).containsExactly(go(0), go(0));
    }

    @Test
    void aTroubleThatIsOverWhileItIsAskedAboutIsNotWaitedFor() {
        process(0).settle(failures(5));
        MovableClock slow = new MovableClock(START.plusMillis(14_900)) {
            @Override
            public Instant instant() {
                Instant now = super.instant();
                advance(Duration.ofMillis(800));
                return now;
            }
        };

        assertThat(next(new Politeness(database, new Limits().otherwise(4).settings(), slow).forListings()))
                .isEqualTo(new Later(Duration.ZERO));
    }

    @Test
    void aHostThatTheCrawlFoundToBeDownIsNotWaitedFor() {
        Politeness crawl = process(4);
        crawl.settle(failures(5));
        clock.advance(Duration.ofSeconds(15));
        crawl.reserve(List.of(A));
        crawl.settle(failures(1));

        assertThat(next(process(4).forListings())).isEqualTo(new Down(START));
    }

    @Test
    void waitingForAClosedHostTellsNobodyToComeLater() {
        Politeness politeness = process(1);
        politeness.settle(failures(5));
        clock.advance(Duration.ofSeconds(15));
        politeness.reserve(List.of(A));
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            turns.add(next(politeness.forListings()));
        }
        politeness.settle(List.of(new Visited("a", new HostAnswer.Useful())));
        clock.advance(Duration.ofSeconds(2));

        assertThat(turns).containsOnly(new Later(SECOND));
        assertThat(politeness.reserve(Collections.nCopies(4, A)).subList(2, 4))
                .allSatisfy(turn -> assertThat(((Later) turn).delay()).isLessThan(Duration.ofSeconds(60)));
    }

    @Test
    void refusesToLockRowsForTheLengthOfATransaction() {
        HostPace pace = process(1).forListings();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

        assertThatThrownBy(() -> transaction.execute(status -> next(pace))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDatabaseThatIsAwayForAMomentFailsNoCompany() {
        DataSource nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere");
        HostPace pace = new Politeness(nowhere, new Limits().otherwise(1).settings(), clock).forListings();

        assertThat(next(pace)).isEqualTo(new Later(SECOND));
        pace.answered(A, new HostAnswer.Failing());
    }

    private static Turn next(HostPace pace) {
        return pace.nextTurn(A, PATIENCE);
    }

    private static Go go(long millis) {
        return new Go(Duration.ofMillis(millis));
    }

    private static List<Visited> failures(int n) {
        return Collections.nCopies(n, new Visited("a", new HostAnswer.Failing()));
    }

    private Politeness process(double rate) {
        return new Politeness(database, new Limits().otherwise(rate).settings(), clock);
    }
}

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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PolitenessIT {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

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
    void givesTurnsOnePaceApartAndSendsTheOthersBackBehindEachOther() {
        List<Turn> turns = process(limited(2)).reserve(visits("a", 6));

        assertThat(turns.subList(0, 3))
                .containsExactly(
                        new Go(Duration.ZERO), new Go(Duration.ofMillis(500)), new Go(Duration.ofMillis(1000)));
        assertThat(turns.subList(3, 6)).allSatisfy(turn -> assertThat(turn)
                .isInstanceOfSatisfying(Later.class, later -> assertThat(later.delay())
                        .isBetween(Duration.ofMillis(1500), Duration.ofMillis(3300))));
        assertThat(row("a"))
                .containsEntry("next_free", at(Duration.ofMillis(1500)))
                .containsEntry("expected_free", at(Duration.ofMillis(2700)));
    }

    @Test
    void saysThatATurnIsOverWhichPassedWhileItWasAgreedOn() {
        MovableClock slow = new MovableClock(START) {
            @Override
            public Instant instant() {
                Instant now = super.instant();
                advance(Duration.ofMillis(800));
                return now;
            }
        };

        assertThat(new Politeness(database, limited(2), slow).reserve(visits("a", 3)))
                .containsExactly(
                        new Go(Duration.ofMillis(-800)),
                        new Go(Duration.ofMillis(-300)),
                        new Go(Duration.ofMillis(200)));
    }

    @Test
    void aRequestMayBeLateByLessThanAPace() {
        assertThat(process(limited(2)).grace(visits("a", 1).get(0))).isEqualTo(Duration.ofMillis(125));
        assertThat(process(limited(8)).grace(visits("a", 1).get(0))).isEqualTo(Duration.ofMillis(100));
        assertThat(process(limited(0.1)).grace(visits("a", 1).get(0))).isEqualTo(Duration.ofSeconds(1));
        assertThat(process(limited(0)).grace(visits("a", 1).get(0))).isNull();
    }

    @Test
    void goesOnWhereAnotherProcessStopped() {
        process(limited(4)).reserve(visits("a", 1));

        assertThat(process(limited(4)).reserve(visits("a", 1))).containsExactly(new Go(Duration.ofMillis(250)));
    }

    @Test
    void neverTakesTurnsBeyondTheHorizonSoThatTheAbandonedStarveNobody() {
        Politeness politeness = process(limited(1));
        for (int i = 0; i < 50; i++) {
            politeness.reserve(visits("a", 10));
        }
        assertThat(row("a")).containsEntry("next_free", at(Duration.ofSeconds(2)));

        clock.advance(Duration.ofSeconds(2));
        assertThat(politeness.reserve(visits("a", 1))).containsExactly(new Go(Duration.ZERO));
    }

    @Test
    void expectsNobodyWhoDidNotComeBack() {
        Politeness politeness = process(limited(2));
        politeness.reserve(visits("a", 300));

        clock.advance(Duration.ofSeconds(30));
        List<Turn> turns = politeness.reserve(visits("a", 4));

        assertThat(turns.get(0)).isEqualTo(new Go(Duration.ZERO));
        assertThat(((Later) turns.get(3)).delay()).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void makesNobodyWaitBehindThoseWhoseMessagesAreVoid() {
        Politeness politeness = process(limited(2));
        politeness.reserve(visits("a", 300));
        clock.advance(Duration.ofSeconds(3));
        assertThat(((Later) politeness.reserve(visits("a", 4)).get(3)).delay()).isGreaterThan(Duration.ofSeconds(60));

        politeness.expectNobody();

        assertThat(((Later) politeness.reserve(visits("a", 4)).get(3)).delay()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void spreadsThoseWhoWouldComeLaterThanAnybodyCanBeToldTo() {
        List<Turn> turns = process(limited(1)).reserve(visits("a", 2_000));

        List<Duration> beyond = turns.subList(1_000, 2_000).stream()
                .map(turn -> ((Later) turn).delay())
                .toList();
        assertThat(Collections.min(beyond)).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(320));
        assertThat(Collections.max(beyond)).isBetween(Duration.ofSeconds(580), Duration.ofMinutes(10));
    }

    @Test
    void asksTheDatabaseNothingAboutHostsWithoutALimit() {
        Politeness politeness = process(limited(0));

        assertThat(politeness.reserve(visits("a", 3)))
                .containsOnly(new Go(Duration.ZERO))
                .hasSize(3);
        politeness.settle(List.of(new Visited("a", new HostAnswer.Useful())));

        assertThat(rows()).isZero();
    }

    @Test
    void answersInTheOrderItWasAsked() {
        Politeness politeness =
                process(new Limits().rate("slow", 0.5).rate("free", 0.0).settings());

        List<Turn> turns = politeness.reserve(List.of(
                new Visit("slow", "x"),
                new Visit("free", "x"),
                new Visit("slow", "x"),
                new Visit("other", "x"),
                new Visit("free", "x")));

        assertThat(turns)
                .extracting(turn -> turn.getClass().getSimpleName())
                .containsExactly("Go", "Go", "Later", "Go", "Go");
    }

    @Test
    void refusesToLockRowsForTheLengthOfATransaction() {
        Politeness politeness = process(limited(1));
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

        assertThatThrownBy(() -> transaction.execute(status -> politeness.reserve(visits("a", 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesABusyHostAloneInAllProcesses() {
        Politeness one = process(limited(0));
        Politeness other = process(limited(0));
        other.reserve(visits("a", 1));

        one.settle(List.of(new Visited("a", new HostAnswer.Busy(Duration.ofSeconds(60)))));
        clock.advance(Duration.ofSeconds(2));

        assertThat(delay(one.reserve(visits("a", 1)))).isBetween(Duration.ofSeconds(58), Duration.ofSeconds(60));
        assertThat(delay(other.reserve(visits("a", 1)))).isBetween(Duration.ofSeconds(58), Duration.ofSeconds(60));
        assertThat(other.reserve(visits("b", 1))).containsExactly(new Go(Duration.ZERO));

        clock.advance(Duration.ofSeconds(58));
        assertThat(other.reserve(visits("a", 2))).containsOnly(new Go(Duration.ZERO));
    }

    @Test
    void opensTheCircuitAfterFailuresInARowAndSendsOneProbe() {
        Politeness one = process(limited(0));
        Politeness other = process(limited(0));
        one.settle(failures(4));
        assertThat(one.reserve(visits("a", 1))).containsExactly(new Go(Duration.ZERO));

        other.settle(failures(1));
        assertThat(delay(one.reserve(visits("a", 1)))).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(16));

        clock.advance(Duration.ofSeconds(15));
        List<Turn> turns = one.reserve(visits("a", 3));
        assertThat(turns.get(0)).isEqualTo(new Go(Duration.ZERO));
        assertThat(turns.subList(1, 3)).allMatch(Later.class::isInstance);
        assertThat(other.reserve(visits("a", 1)).get(0)).isInstanceOf(Later.class);
    }

    @Test
    void closesTheCircuitWhenTheProbeIsAnswered() {
        Politeness one = process(limited(0));
        Politeness other = process(limited(0));
        one.settle(failures(5));
        clock.advance(Duration.ofSeconds(15));
        one.reserve(visits("a", 1));

        one.settle(List.of(new Visited("a", new HostAnswer.Useful())));

        assertThat(row("a")).containsEntry("failures", 0).containsEntry("open_since", null);
        assertThat(one.reserve(visits("a", 5))).containsOnly(new Go(Duration.ZERO));
        assertThat(other.reserve(visits("a", 5))).containsOnly(new Go(Duration.ZERO));
    }

    @Test
    void staysOpenForLongerEachTimeTheProbeFails() {
        Politeness politeness = process(limited(0));
        politeness.settle(failures(5));
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Duration pause = Duration.between(clock.instant(), opensAgain());
            pauses.add(pause.toSeconds());
            clock.advance(pause);
            assertThat(politeness.reserve(visits("a", 1))).containsExactly(new Go(Duration.ZERO));
            politeness.settle(failures(1));
        }
        assertThat(pauses).containsExactly(15L, 30L, 60L, 120L, 240L, 300L);
    }

    @Test
    void isNotMovedByFailuresOfRequestsThatWereUnderWayWhenItOpened() {
        Politeness politeness = process(limited(0));
        politeness.settle(failures(5));
        Instant until = opensAgain();

        politeness.settle(failures(5));

        assertThat(opensAgain()).isEqualTo(until);
    }

    @Test
    void sendsAnotherProbeWhenTheFirstIsNeverHeardOf() {
        Politeness politeness = process(limited(0));
        politeness.settle(failures(5));
        clock.advance(Duration.ofSeconds(15));
        politeness.reserve(visits("a", 1));

        clock.advance(Duration.ofSeconds(44));
        assertThat(politeness.reserve(visits("a", 1)).get(0)).isInstanceOf(Later.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(politeness.reserve(visits("a", 1))).containsExactly(new Go(Duration.ZERO));
    }

    @Test
    void givesUpOnAHostThatHasBeenFailingForLongButStillProbesIt() {
        Politeness politeness = process(limited(0));
        politeness.settle(failures(5));
        clock.advance(Duration.ofMinutes(21));

        assertThat(politeness.reserve(visits("a", 2)).get(0)).isEqualTo(new Go(Duration.ZERO));
        politeness.settle(failures(1));

        assertThat(politeness.reserve(visits("a", 2))).containsOnly(new Down(START));
    }

    @Test
    void doesNotCountFailuresBetweenAnswers() {
        Politeness politeness = process(limited(0));
        for (int i = 0; i < 5; i++) {
            politeness.settle(failures(3));
            politeness.settle(List.of(
                    new Visited("a", new HostAnswer.Failing()),
                    new Visited("a", new HostAnswer.Useful()),
                    new Visited("b", new HostAnswer.Useful())));
        }
        assertThat(politeness.reserve(visits("a", 1))).containsExactly(new Go(Duration.ZERO));
    }

    @Test
    void neverDeadlocksWhateverTheOrderOfHosts() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int worker = 0; worker < 8; worker++) {
                Politeness politeness = process(limited(1000));
                List<Visit> visits = new ArrayList<>();
                for (int host = 0; host < 10; host++) {
                    visits.add(new Visit("h" + host, "x"));
                }
                Collections.rotate(visits, worker);
                List<Visited> answers = visits.stream()
                        .map(visit -> new Visited(visit.host(), new HostAnswer.Failing()))
                        .toList();
                List<Visited> recoveries = visits.stream()
                        .map(visit -> new Visited(visit.host(), new HostAnswer.Useful()))
                        .toList();
                work.add(() -> {
                    for (int i = 0; i < 50; i++) {
                        politeness.reserve(visits);
                        politeness.settle(answers);
                        politeness.settle(recoveries);
                    }
                    return 50;
                });
            }
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(50);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void holdsALimitedHostToItsRateOverAllProcessesAndSlowsNobodyElse() {
        QueueOfJobs with = new QueueOfJobs(clock, List.of(process(slowA()), process(slowA())), 500, 500, 500);
        with.workOff();
        nobodyHasAskedYet();
        MovableClock again = new MovableClock(START);
        QueueOfJobs without = new QueueOfJobs(
                again,
                List.of(new Politeness(database, slowA(), again), new Politeness(database, slowA(), again)),
                0,
                500,
                500);
        without.workOff();

        assertThat(with.fetched("a")).as(with.toString()).hasSize(500);
        assertThat(with.mostWithin(Duration.ofSeconds(1), "a")).isLessThanOrEqualTo(2);
        assertThat(with.end("a")).isLessThan(Duration.ofSeconds(260));
        assertThat(with.end("b", "c").toMillis())
                .isLessThanOrEqualTo(without.end("b", "c").toMillis() * 11 / 10);
        assertThat(with.comings("a")).isLessThan(500 * 3);
    }

    private static PolitenessSettings slowA() {
        return new Limits().rate("a", 2.0).otherwise(0.0).settings();
    }

    private Politeness process(PolitenessSettings settings) {
        return new Politeness(database, settings, clock);
    }

    private static PolitenessSettings limited(double rate) {
        return new Limits().otherwise(rate).settings();
    }

    private static List<Visit> visits(String host, int n) {
        return Collections.nCopies(n, new Visit(host, "x"));
    }

    private static List<Visited> failures(int n) {
        return Collections.nCopies(n, new Visited("a", new HostAnswer.Failing()));
    }

    private static Duration delay(List<Turn> turns) {
        return ((Later) turns.get(0)).delay();
    }

    private Instant opensAgain() {
        return ((java.sql.Timestamp) row("a").get("open_until")).toInstant();
    }

    private static java.sql.Timestamp at(Duration sinceStart) {
        return java.sql.Timestamp.from(START.plus(sinceStart));
    }

    private static Map<String, Object> row(String host) {
        return new JdbcTemplate(database).queryForMap("select * from host_politeness where host = ?", host);
    }

    private static int rows() {
        return new JdbcTemplate(database).queryForObject("select count(*) from host_politeness", Integer.class);
    }
}

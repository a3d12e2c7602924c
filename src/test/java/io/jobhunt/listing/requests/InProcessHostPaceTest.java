package io.jobhunt.listing.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.sourcing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InProcessHostPaceTest {

    private final MovableClock clock = new MovableClock();

    @Test
    void spacesTurnsEvenlyPerHost() {
        HostPace pace = new InProcessHostPace(clock, (kind, host) -> 4);

        assertThat(List.of(pace.nextTurn("k", "a"), pace.nextTurn("k", "a"), pace.nextTurn("k", "a")))
                .containsExactly(Duration.ZERO, Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(pace.nextTurn("k", "b")).isEqualTo(Duration.ZERO);
    }

    @Test
    void timeThatWasNotUsedIsNotSavedUp() {
        HostPace pace = new InProcessHostPace(clock, (kind, host) -> 1);
        pace.nextTurn("k", "a");
        clock.advance(Duration.ofMinutes(1));

        assertThat(pace.nextTurn("k", "a")).isEqualTo(Duration.ZERO);
        assertThat(pace.nextTurn("k", "a")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void noRateIsNoWaiting() {
        HostPace pace = new InProcessHostPace(clock, (kind, host) -> 0);

        assertThat(IntStream.range(0, 100).mapToObj(n -> pace.nextTurn("k", "a")))
                .containsOnly(Duration.ZERO);
    }

    @Test
    void aHostThatAskedToBeLeftAloneIs() {
        HostPace pace = new InProcessHostPace(clock, (kind, host) -> 0);

        pace.holdOff("a", clock.instant().plusSeconds(30));

        assertThat(pace.nextTurn("k", "a")).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.nextTurn("k", "b")).isEqualTo(Duration.ZERO);
    }

    @Test
    void threadsNeverShareATurn() {
        HostPace pace = new InProcessHostPace(clock, (kind, host) -> 10);

        Set<Duration> turns = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(n -> pace.nextTurn("k", "a"))
                .collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));

        assertThat(turns)
                .isEqualTo(LongStream.range(0, 2_000)
                        .mapToObj(n -> Duration.ofMillis(100 * n))
                        .collect(Collectors.toSet()));
    }
}

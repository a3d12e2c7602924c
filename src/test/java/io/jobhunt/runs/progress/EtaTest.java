package io.jobhunt.runs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EtaTest {

    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private final Eta eta = new Eta();

    @Test
    void saysNothingBeforeThereIsEnoughToTellFrom() {
        eta.sample(start, 0);
        eta.sample(start.plusSeconds(4), 40);

        assertThat(eta.of(100)).isNull();
    }

    @Test
    void isARangeFromTheFastestToTheSlowestStretch() {
        eta.sample(start, 0);
        eta.sample(start.plusSeconds(10), 100);
        eta.sample(start.plusSeconds(20), 150);

        assertThat(eta.of(100)).isEqualTo(new Eta.Range(10, 20));
    }

    @Test
    void saysNothingWhileNothingMoves() {
        eta.sample(start, 5);
        eta.sample(start.plusSeconds(10), 5);
        eta.sample(start.plusSeconds(20), 5);

        assertThat(eta.of(100)).isNull();
    }
}

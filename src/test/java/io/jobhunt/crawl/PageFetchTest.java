package io.jobhunt.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PageFetchTest {

    private static final Instant TURN = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void aTurnIsMissedWhenItsGraceIsOver() {
        PageFetch fetch = at(Duration.ofMillis(250));

        assertThat(fetch.hasMissedItsTurn(TURN.minusSeconds(1))).isFalse();
        assertThat(fetch.hasMissedItsTurn(TURN.plusMillis(250))).isFalse();
        assertThat(fetch.hasMissedItsTurn(TURN.plusMillis(251))).isTrue();
    }

    @Test
    void whereAnyTimeWillDoNoTurnIsMissed() {
        assertThat(at(null).hasMissedItsTurn(TURN.plusSeconds(3_600))).isFalse();
    }

    private static PageFetch at(Duration grace) {
        return new PageFetch(null, null, null, TURN, grace);
    }
}

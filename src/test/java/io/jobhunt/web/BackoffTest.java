package io.jobhunt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pausesGrow() {
        Backoff average = backoff(0.5);

        assertThat(average.after(1)).isEqualTo(Duration.ofSeconds(4));
        assertThat(average.after(2)).isEqualTo(Duration.ofSeconds(12));
        assertThat(average.after(3)).isEqualTo(Duration.ofSeconds(36));
    }

    @Test
    void whatFailedTogetherIsSpread() {
        assertThat(backoff(0).after(2)).isEqualTo(Duration.ofSeconds(6));
        assertThat(backoff(0.999).after(2)).isBetween(Duration.ofSeconds(17), Duration.ofSeconds(18));
    }

    @Test
    void nobodyComesBackBeforeTheOtherSideAllowsItTo() {
        assertThat(backoff(0).after(1, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(backoff(0.5).after(1, Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(122));
        assertThat(backoff(0).after(3, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(18));
        assertThat(backoff(0.5).after(1, Duration.ofSeconds(-5))).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void noPauseIsLongerThanTheLongest() {
        assertThat(backoff(0.9).after(1_500)).isEqualTo(Duration.ofMinutes(10));
        assertThat(backoff(0.9).after(1, Duration.ofDays(3))).isEqualTo(Duration.ofMinutes(10));
    }

    private static Backoff backoff(double random) {
        return new Backoff(Duration.ofSeconds(4), 3, Duration.ofMinutes(10), () -> random);
    }
}

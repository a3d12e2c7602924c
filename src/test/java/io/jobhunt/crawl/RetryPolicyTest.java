package io.jobhunt.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RetrySettings SETTINGS =
            new RetrySettings(4, Duration.ofSeconds(4), 3, Duration.ofMinutes(10));

    private final RetryPolicy average = new RetryPolicy(SETTINGS, () -> 0.5);

    @Test
    void waitsLongerEachTimeAndThenGivesUp() {
        List<Optional<Duration>> delays =
                IntStream.range(0, 5).mapToObj(n -> average.delay(n, null)).toList();

        assertThat(delays)
                .containsExactly(
                        Optional.of(Duration.ofSeconds(4)),
                        Optional.of(Duration.ofSeconds(12)),
                        Optional.of(Duration.ofSeconds(36)),
                        Optional.empty(),
                        Optional.empty());
    }

    @Test
    void neverComesBackBeforeTheSiteAllowsItTo() {
        RetryPolicy early = new RetryPolicy(SETTINGS, () -> 0);

        assertThat(early.delay(0, Duration.ofMinutes(2))).contains(Duration.ofMinutes(2));
        assertThat(early.delay(2, Duration.ofSeconds(1))).contains(Duration.ofSeconds(18));
    }

    @Test
    void takesANegativePauseForNone() {
        assertThat(average.delay(0, Duration.ofSeconds(-5))).contains(Duration.ofSeconds(4));
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> new RetrySettings(0, Duration.ofSeconds(1), 2, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetrySettings(3, Duration.ofSeconds(2), 2, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package io.jobhunt.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-08T08:49:37Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            120                              | 120
            ' 0 '                            | 0
            601                              | 601
            4000000000                       | 4000000000
            99999999999999999999999999999999 | 9999999999
            Sun, 08 Nov 2026 08:51:37 GMT    | 120
            Sun, 8 Nov 2026 08:51:37 GMT     | 120
            Sun, 8 Nov 2026 09:51:37 +0100   | 120
            Sunday, 08-Nov-26 08:51:37 GMT   | 120
            Sun Nov  8 08:51:37 2026         | 120
            Sun, 08 Nov 2020 08:49:37 GMT    | 0
            Fri, 01 Jan 9999 08:49:37 GMT    | 251576668800
            """)
    void readsSecondsAndTheThreeFormsOfDates(String header, long seconds) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Optional.of(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5",
                "1.5",
                "soon",
                "''",
                "Sun, 08 Nov 9999 08:49:37 GMT",
                "Sat, 01 Jan 9999 08:49:37 GMT",
                "Mon, 08 Nov 2026 08:51:37 GMT",
                "Sun, 08 Nov 2026 08:51:37"
            })
    void doesNotGuess(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
        assertThat(pause(header)).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            120                              | 120
            0                                | 1
            601                              | 600
            99999999999999999999999999999999 | 600
            Sun, 08 Nov 2020 08:49:37 GMT    | 1
            Fri, 01 Jan 9999 08:49:37 GMT    | 600
            """)
    void keepsAPauseWithinBoundsWhateverIsAsked(String header, long seconds) {
        assertThat(pause(header)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void pausesForAWhileWhenNothingIsSaid() {
        assertThat(pause(null)).isEqualTo(Duration.ofSeconds(30));
    }

    private static Duration pause(String header) {
        return RetryAfter.pause(header, NOW, Duration.ofSeconds(30), Duration.ofMinutes(10));
    }
}

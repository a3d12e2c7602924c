package io.jobhunt.listing.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            120                            | PT2M
            ' 0 '                          | PT0S
            Sun, 22 Nov 2026 08:00:30 GMT  | PT30S
            Sun, 22 Nov 2026 07:00:00 GMT  | PT0S
            soon                           |
            -5                             |
            1.5                            |
            99999999999999999999           |
            """)
    void readsSecondsAndDates(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, Instant.parse("2026-11-22T08:00:00Z")))
                .isEqualTo(Optional.ofNullable(wait));
    }
}

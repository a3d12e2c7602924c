package io.jobhunt.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-08T08:49:37Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                              | 120",
                "0                                | 1",
                "-5                               | 30",
                "1.5                              | 30",
                "soon                             | 30",
                "''                               | 30",
                "99999999999999999999999999999999 | 600",
                "4000000000                       | 600",
                "601                              | 600",
                "Sun, 08 Nov 2026 08:51:37 GMT    | 120",
                "Sun, 8 Nov 2026 08:51:37 GMT     | 120",
                "Sunday, 08-Nov-26 08:51:37 GMT   | 120",
                "Sun Nov  8 08:51:37 2026         | 120",
                "Sun, 08 Nov 2020 08:49:37 GMT    | 1",
                "Sun, 08 Nov 9999 08:49:37 GMT    | 30",
                "Sat, 01 Jan 9999 08:49:37 GMT    | 30",
                "Fri, 01 Jan 9999 08:49:37 GMT    | 600",
                "Mon, 08 Nov 2026 08:51:37 GMT    | 30",
                "Sun, 08 Nov 2026 08:51:37        | 30"
            })
    void understandsBothFormsAndTrustsNeither(String header, long seconds) {
        assertThat(pause(header)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null"},
            nullValues = "null")
    void pausesForAWhileWhenNothingIsSaid(String header) {
        assertThat(pause(header)).isEqualTo(Duration.ofSeconds(30));
    }

    private static Duration pause(String header) {
        return RetryAfter.pause(header, NOW, Duration.ofSeconds(30), Duration.ofMinutes(10));
    }
}

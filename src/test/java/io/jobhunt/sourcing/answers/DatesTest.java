package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            October  7, 2026              | 2026-10-07T00:00:00Z
            Oct 7, 2026                   | 2026-10-07T00:00:00Z
            10/7/2026                     | 2026-10-07T00:00:00Z
            2026-10-07                    | 2026-10-07T00:00:00Z
            2026-10-07T09:00:15.503Z      | 2026-10-07T09:00:15.503Z
            2026-10-07T09:26:20+01:00     | 2026-10-07T08:26:20Z
            2026-10-07T09:26:20           | 2026-10-07T09:26:20Z
            2026-10-07 09:26:20 UTC       | 2026-10-07T09:26:20Z
            2026-10-07 09:26:20 +0200     | 2026-10-07T07:26:20Z
            2026-10-07T09:26:20+0200      | 2026-10-07T07:26:20Z
            Wed, 07 Oct 2026 09:05:16 +0200 | 2026-10-07T07:05:16Z
            """)
    void datesAreReadInTheFormsThatSitesWrite(String written, Instant expected) {
        assertThat(Dates.parse(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Posted 30+ Days Ago", "3 hours", "2026-13-45", "soon"})
    void whatIsNoDateIsNone(String written) {
        assertThat(Dates.parse(written)).isNull();
    }

    @Test
    void numbersAreSecondsOrMilliseconds() {
        JsonNodeFactory json = JsonNodeFactory.instance;

        assertThat(Dates.epoch(json.numberNode(1_776_988_800))).isEqualTo(Instant.parse("2026-04-24T00:00:00Z"));
        assertThat(Dates.epoch(json.numberNode(1_776_988_800_000L))).isEqualTo(Instant.parse("2026-04-24T00:00:00Z"));
        assertThat(Dates.epoch(json.textNode("1776988800"))).isEqualTo(Instant.parse("2026-04-24T00:00:00Z"));
        assertThat(Dates.epoch(json.numberNode(0))).isNull();
        assertThat(Dates.epoch(json.nullNode())).isNull();
        assertThat(Dates.parse(null)).isNull();
    }
}

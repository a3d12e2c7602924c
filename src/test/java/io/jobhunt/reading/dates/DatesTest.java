package io.jobhunt.reading.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-08-05 | 2026-08-05T00:00:00Z",
                "2026-8-5 | 2026-08-05T00:00:00Z",
                "2026/08/05 | 2026-08-05T00:00:00Z",
                "20260805 | 2026-08-05T00:00:00Z",
                "2026-08-05T10:10 | 2026-08-05T10:10:00Z",
                "2026-08-05T10:10:39 | 2026-08-05T10:10:39Z",
                "2026-08-05T10:10:39Z | 2026-08-05T10:10:39Z",
                "2026-08-05T10:10:39.5Z | 2026-08-05T10:10:39.500Z",
                "2026-08-05T10:10:39.123456+02:00 | 2026-08-05T08:10:39.123456Z",
                "2026-08-05T10:10:39+0200 | 2026-08-05T08:10:39Z",
                "2026-08-05T10:10:39-04 | 2026-08-05T14:10:39Z",
                "2026-08-05T10:10:39+02:00[Europe/Berlin] | 2026-08-05T08:10:39Z",
                "2026-08-05 10:10:39 UTC | 2026-08-05T10:10:39Z",
                "2026-08-05 10:10:39 | 2026-08-05T10:10:39Z",
                "2026-08-05Z | 2026-08-05T00:00:00Z",
                "Wed Aug 05 02:00:00 UTC 2026 | 2026-08-05T02:00:00Z",
                "Wed Aug 05 02:00:00 PDT 2026 | 2026-08-05T09:00:00Z",
                "Wed Aug 05 2026 02:00:00 GMT+0200 (Central European Summer Time) | 2026-08-05T00:00:00Z",
                "'Wed, 05 Aug 2026 02:00:00 GMT' | 2026-08-05T02:00:00Z",
                "'Wed, 5 Aug 2026 02:00:00 +0200' | 2026-08-05T00:00:00Z",
                "'October  7, 2026' | 2026-10-07T00:00:00Z",
                "'Oct 7, 2026' | 2026-10-07T00:00:00Z",
                "'October 7th, 2026 at 3:30 PM' | 2026-10-07T15:30:00Z",
                "'Wednesday, October 7, 2026' | 2026-10-07T00:00:00Z",
                "7 October 2026 | 2026-10-07T00:00:00Z",
                "07-Oct-2026 | 2026-10-07T00:00:00Z",
                "7. Oktober 2026 | 2026-10-07T00:00:00Z",
                "7. März 2026 | 2026-03-07T00:00:00Z",
                "1er août 2026 | 2026-08-01T00:00:00Z",
                "7 de octubre de 2026 | 2026-10-07T00:00:00Z",
                "7 de março de 2026 | 2026-03-07T00:00:00Z",
                "05.08.2026 | 2026-08-05T00:00:00Z",
                "5.8.2026 | 2026-08-05T00:00:00Z",
                "25/12/2026 | 2026-12-25T00:00:00Z",
                "12/25/2026 | 2026-12-25T00:00:00Z",
                "12/25/2026 9:05 AM | 2026-12-25T09:05:00Z",
                "05/05/2026 | 2026-05-05T00:00:00Z",
                "2026年8月5日 | 2026-08-05T00:00:00Z",
                "1785924639 | 2026-08-05T10:10:39Z",
                "1785924639123 | 2026-08-05T10:10:39.123Z"
            })
    void readsWhatSitesWrite(String text, Instant expected) {
        assertThat(Dates.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "03/04/2026",
                "3-4-2026",
                "2026-02-30",
                "2026-13-01",
                "Posted 30+ Days Ago",
                "yesterday",
                "Q3 2026",
                "2026",
                "August 2026",
                "05.08.26",
                "1",
                "123456",
                "99999999999999",
                "1789-07-14",
                "2999-01-01",
                "0000-00-00",
                "2026-08-05T25:00:00",
                "2026-08-05T10:10:39 IST",
                "2026-08-05 or later",
                "5 Foo 2026",
                "October 7",
                "12:30",
                "ASAP",
                "{{date}}",
                "2026-08-05T10:10:39+99:00",
                "October 7, 2026 13:30 PM"
            })
    void leavesOpenWhatIsNoDateOrMoreThanOne(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @Test
    void nothingIsNoDate() {
        assertThat(Dates.parse(null)).isEmpty();
        assertThat(Dates.parse("2026-08-05 ".repeat(1_000))).isEmpty();
    }
}

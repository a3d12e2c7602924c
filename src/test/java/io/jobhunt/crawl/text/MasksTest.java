package io.jobhunt.crawl.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Posted 3 days ago | Posted 30+ Days Ago",
                "Posted Today | Posted Yesterday",
                "Reposted 5 Days Ago | Posted an hour ago",
                "Posted 2d ago | 3d ago",
                "Posted on Nov 3, 2026 | Posted on Nov 22, 2026",
                "Date posted: 2026-03-01 | Date posted: 2026-03-05",
                "Last updated: 22. November 2026 | Last updated: 23. November 2026",
                "vor 3 Tagen | vor einem Monat",
                "il y a 3 jours | il y a 2 semaines",
                "hace 3 días | hace 1 mes",
                "3日前 | 12日前",
                "about 3 hours ago | over a month ago",
                "closes in 3 days | closes in 2 days",
                "12 days left | 11 days left",
                "as of 10:35 | as of 23:01",
                "Server time 10:35:22 PM UTC | Server time 09:12:01 AM UTC",
                "rendered 2026-11-22T06:16:48Z | rendered 2026-11-23T16:06:08.123+00:00",
                "1,234 applicants | 1,301 applicants",
                "Over 200 applicants | Over 300 applicants",
                "87 people viewed this | 1.2k people viewed this",
                "Views: 1,234 | Views: 7",
                "Applicants (12) | Applicants (13)",
                "viewed 1 234 times | viewed 1 235 times",
                "312 open jobs | 298 open jobs",
                "ref 550e8400-e29b-41d4-a716-446655440000 | ref 6ba7b810-9dad-11d1-80b4-00c04fd430c8",
                "build 9f86d081884c7d65 | build 2c26b46b68ffc68f",
                "id 1732256208000 | id 1732256301234",
                "key Zx8Kq2Lm9Pw4Rt7Vb1Nc | key a9B8c7D6e5F4g3H2i1J0",
                "nonce=ab12 | nonce=zz99",
                "csrf_token: k3 | csrf_token: p4",
            })
    void whatChangesByItselfIsMasked(String one, String other) {
        assertThat(Masks.mask(Tokens.of(one)).digest())
                .isEqualTo(Masks.mask(Tokens.of(other)).digest());
        assertThat(Tokens.of(one).digest()).isNotEqualTo(Tokens.of(other).digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$120,000 - $150,000 | $120,000 - $155,000",
                "120k EUR | 130k EUR",
                "Gehalt 54.000 € | Gehalt 55.000 €",
                "¥10000000000 | ¥11000000000",
                "5+ years of experience | 7+ years of experience",
                "3 years of Java | 4 years of Java",
                "Apply by March 3, 2026 | Apply by March 5, 2026",
                "Deadline: 2026-03-01 | Deadline: 2026-03-15",
                "Start date 01.04.2026 | Start date 01.05.2026",
                "Shift 08:00 - 16:30 | Shift 22:00 - 06:30",
                "team of 12 people | team of 20 people",
                "2,461 Employees | 3,000 Employees",
                "Requisition JR-20418 | Requisition JR-20419",
                "C++ and C# | C and C#",
                "24/7 support | 24/5 support",
                "Java 17 | Java 21",
                "40 hours a week | 20 hours a week",
                "3 days in the office | 5 days in the office",
                "20% travel | 30% travel",
                "500 million users | 600 million users",
            })
    void whatSomebodyEditsStays(String one, String other) {
        assertThat(Masks.mask(Tokens.of(one)).digest())
                .isNotEqualTo(Masks.mask(Tokens.of(other)).digest());
    }

    @Test
    void oneMaskedPhraseBecomesOneToken() {
        Tokens masked = Masks.mask(Tokens.of("Engineer\nPosted on 3 March 2026\n1,234 applicants\nBerlin"));

        assertThat(masked.size()).isEqualTo(4);
        assertThat(masked.startsLine(3)).isTrue();
    }

    /** Each is a million signs built to make a backtracking pattern, or a rescanning loop, take hours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1,",
                "1.",
                "1:",
                "1/",
                "1-",
                "12-12-",
                "1/1/",
                "a-",
                "a_",
                "0a",
                "posted ",
                "posted on ",
                "1 day ",
                "vor ",
                "il y a ",
                "10:35 ",
                "10:35 - ",
                "nonce=",
                "nonce:",
                "applicants ",
                "1 similar ",
                "e\u0301",
                "\u0301",
                "a\u0316\u0301",
                "\u200b",
                "a\u200b",
                "'",
                "a'",
                "2026-03-01T",
                "2026-03-01T10:35",
                "日",
                "\ud83d",
                "(",
                "\n",
                "\u00a0",
                "1 people have ",
                "just "
            })
    @Timeout(60)
    void aMillionHostileSignsTakeNoLongerThanAMillionOthers(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        Tokens masked = Masks.mask(Tokens.of(text));

        assertThat(masked.size()).isLessThanOrEqualTo(text.length());
    }
}

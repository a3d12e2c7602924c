package io.jobhunt.reading.dates;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.Cldr;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MonthNamesTest {

    private static final List<TextStyle> FORMS =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    @Test
    void everyNameThatCldrHasIsThatMonth() {
        for (Month month : Month.values()) {
            for (Locale language : Cldr.LOCALES) {
                for (TextStyle form : FORMS) {
                    String name = month.getDisplayName(form, language).replace(".", "");

                    assertThat(MonthNames.number(name))
                            .as("%s of %s", name, language)
                            .isEqualTo(month.getValue());
                }
            }
        }
    }

    @Test
    void monthsAreKnownWithoutAccentsAndAsPeopleShortenThem() {
        assertThat(MonthNames.number("fevrier")).isEqualTo(2);
        assertThat(MonthNames.number("Maerz")).isEqualTo(3);
        assertThat(MonthNames.number("MRZ")).isEqualTo(3);
        assertThat(MonthNames.number("monday")).isZero();
    }

    @Test
    void inSentencesOnlyNamesCountThatMeanNothingElseBesideANumber() {
        assertThat(MonthNames.inSentences())
                .contains("nov", "september", "février", "fevrier", "stycznia", "maaliskuuta", "mrz")
                .doesNotContain("set", "out", "ago", "gen", "pro", "led", "sie", "des", "uno", "+", "");
    }
}

package io.jobhunt.reading.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Salary.Period;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalariesTest {

    @ParameterizedTest
    @CsvSource({"Canada, CAD", "AU, AUD", "Singapore, SGD", "United States, USD", "Germany, USD", ", USD"})
    void aLoneDollarIsTheCountrysOwnWhereItHasOne(String country, String currency) {
        assertThat(Salaries.inText("Salary: $90,000 - $110,000", country))
                .map(Salary::currency)
                .contains(currency);
    }

    @Test
    void aLoneKronaIsAnybodysWithoutTheCountry() {
        String text = "Monthly salary: 45 000 - 52 000 kr";

        assertThat(Salaries.inText(text, "Sweden")).map(Salary::currency).contains("SEK");
        assertThat(Salaries.inText(text, "NO")).map(Salary::currency).contains("NOK");
        assertThat(Salaries.inText(text))
                .isPresent()
                .get()
                .extracting(Salary::currency)
                .isNull();
    }

    @Test
    void aNamedDollarIsNotOverruledByTheCountry() {
        assertThat(Salaries.inText("Salary: US$90,000", "Canada"))
                .map(Salary::currency)
                .contains("USD");
    }

    @Test
    void thePeriodIsInferredOnlyWhereTheSizeLeavesNoDoubt() {
        assertThat(Salaries.inText("Salary: $90,000")).map(Salary::period).contains(Period.YEAR);
        assertThat(Salaries.inText("Pay rate: $24")).map(Salary::period).contains(Period.HOUR);
        assertThat(Salaries.inText("Salary: $4,500"))
                .isPresent()
                .get()
                .extracting(Salary::period)
                .isNull();
        assertThat(Salaries.inText("Engineer ($90k-$110k)"))
                .isPresent()
                .get()
                .extracting(Salary::period)
                .isNull();
    }

    @Test
    void zonesWidenTheRange() {
        String text =
                "Salary ranges\n\nZone 1: $150,000 - $190,000\nZone 2: $135,000 - $171,000\nZone 3: $128,000 - $162,000";

        assertThat(Salaries.inText(text))
                .contains(new Salary(new BigDecimal(128_000), new BigDecimal(190_000), "USD", Period.YEAR));
    }

    @Test
    void payBehindALongIntroductionIsFound() {
        String text = "We build things. ".repeat(1_000) + "\n\nThe base salary range is $100,000 - $120,000 per year.";

        assertThat(Salaries.inText(text))
                .contains(new Salary(new BigDecimal(100_000), new BigDecimal(120_000), "USD", Period.YEAR));
    }

    @Test
    void noTextIsNoPay() {
        assertThat(Salaries.inText(null)).isEmpty();
        assertThat(Salaries.inText("")).isEmpty();
        assertThat(Salaries.inText("Salary")).isEmpty();
    }

    /** A cost that grew with the square would take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1,",
                "1.",
                "$1 ",
                "$1-",
                "$",
                "salary ",
                "salary $1 ",
                "( ",
                ") ",
                "[1",
                "$1 (",
                "per ",
                "p.",
                "a.b",
                "年",
                "万1",
                "1k-",
                "between 1 and ",
                "bonus ",
                ". ",
                "\n",
                "$5 million ",
                "1 234 ",
                "'",
                "9'9"
            })
    void noRepetitionIsSlow(String piece) {
        String text = piece.repeat(200_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Salaries.inText("Salary: " + text));
    }
}

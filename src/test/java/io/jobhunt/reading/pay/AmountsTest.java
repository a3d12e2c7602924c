package io.jobhunt.reading.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "7 | 7",
                "1234 | 1234",
                "120000 | 120000",
                "1,234 | 1234",
                "1.234 | 1234",
                "1 234 | 1234",
                "1'234 | 1234",
                "1’234 | 1234",
                "1,234.56 | 1234.56",
                "1.234,56 | 1234.56",
                "1 234,56 | 1234.56",
                "1'234.50 | 1234.5",
                "18.5 | 18.5",
                "18,50 | 18.5",
                "1,234,567 | 1234567",
                "1.234.567 | 1234567",
                "12,00,000 | 1200000",
                "1,20,00,000 | 12000000",
                "0.5 | 0.5",
                "100464.14 | 100464.14",
                "120,000.00 | 120000"
            })
    void readsTheNotationsOfTheWorld(String text, BigDecimal expected) {
        assertThat(Amounts.value(text)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.05.2026",
                "1.2.3",
                "1,23,45",
                "007",
                "12345678901234",
                "1,2345",
                "12.34.567",
                "1'23",
                "1,234,56"
            })
    void whatIsGroupedLikeNoAmountIsNone(String text) {
        assertThat(Amounts.value(text)).isNull();
    }
}

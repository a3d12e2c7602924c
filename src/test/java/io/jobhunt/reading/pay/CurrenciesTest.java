package io.jobhunt.reading.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.Cldr;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CurrenciesTest {

    @Test
    void aFieldMayNameEveryCurrencyThatACountryPaysIn() {
        assertThat(Arrays.stream(Locale.getISOCountries())
                        .map(code -> Currency.getInstance(
                                new Locale.Builder().setRegion(code).build()))
                        .filter(Objects::nonNull)
                        .map(Currency::getCurrencyCode))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(Currencies.fromField(code)).isEqualTo(code));
    }

    @Test
    void signsMeanWhatCldrSaysTheyMean() {
        for (String country : new String[] {"DE", "GB", "IN", "KR", "IL", "VN", "PH", "US", "JP", "TH"}) {
            Currency currency =
                    Currency.getInstance(new Locale.Builder().setRegion(country).build());
            String sign = Cldr.LOCALES.stream()
                    .map(currency::getSymbol)
                    .filter(symbol -> symbol.length() == 1)
                    .findFirst()
                    .orElseThrow();

            assertThat(Currencies.resolve(Currencies.ofSymbol(sign), country)).isEqualTo(currency.getCurrencyCode());
        }
    }

    @Test
    void inASentenceACodeIsNoCurrencyWhereItIsMostlyAnotherWord() {
        assertThat(Currencies.ofWord("all", "ALL")).isNull();
        assertThat(Currencies.ofWord("top", "TOP")).isNull();
        assertThat(Currencies.ofWord("cve", "CVE")).isNull();
        assertThat(Currencies.ofWord("kwd", "KWD")).isEqualTo("KWD");
        assertThat(Currencies.ofWord("try", "TRY")).isEqualTo("TRY");
        assertThat(Currencies.ofWord("try", "Try")).isNull();
    }

    @Test
    void whereCapitalsAreNotLookedAtFewerCodesAreBelieved() {
        assertThat(Currencies.inSentences())
                .contains("usd", "eur", "kwd", "euros", "zł", "kronor", "lakh", "lpa", "円")
                .doesNotContain("try", "all", "pen", "php", "ils", "ft", "won", "fr", "cpa");
    }
}

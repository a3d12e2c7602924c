package io.jobhunt.reading.pay;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts that tell by themselves what they are paid for. */
final class TellingAmounts {

    /** From which amount on pay can only be a year's, for the currencies where that leaves no doubt. */
    private static final Map<String, Integer> YEAR_FROM = Map.ofEntries(
            Map.entry("USD", 20_000),
            Map.entry("EUR", 20_000),
            Map.entry("GBP", 15_000),
            Map.entry("CAD", 25_000),
            Map.entry("AUD", 30_000),
            Map.entry("NZD", 30_000),
            Map.entry("CHF", 40_000),
            Map.entry("SGD", 40_000),
            Map.entry("HKD", 240_000),
            Map.entry("INR", 1_000_000),
            Map.entry("JPY", 2_500_000),
            Map.entry("SEK", 250_000),
            Map.entry("NOK", 250_000),
            Map.entry("DKK", 250_000),
            Map.entry("PLN", 90_000),
            Map.entry("CZK", 500_000),
            Map.entry("ILS", 150_000),
            Map.entry("ZAR", 250_000),
            Map.entry("BRL", 100_000),
            Map.entry("AED", 200_000));

    /** Below which amount pay in a labelled place can only be an hour's: nobody works a day for it there. */
    private static final Map<String, Integer> HOUR_TO =
            Map.of("USD", 90, "GBP", 60, "CAD", 90, "AUD", 100, "NZD", 90, "CHF", 100);

    private TellingAmounts() {}

    /** {@link Integer#MAX_VALUE} where no amount is enough. */
    static int yearFrom(@Nullable String currency) {
        return currency == null ? Integer.MAX_VALUE : YEAR_FROM.getOrDefault(currency, Integer.MAX_VALUE);
    }

    static int hourTo(@Nullable String currency) {
        return currency == null ? 0 : HOUR_TO.getOrDefault(currency, 0);
    }
}

package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps amounts out that nobody is paid for that long: {@code $5 per year}, {@code $90,000 per hour}. */
final class PlausiblePay {

    /** Of these a unit is worth between a third and three US dollars; of the others nothing is assumed but a floor. */
    private static final Set<String> COMPARABLE = Set.of("USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SGD");

    private PlausiblePay() {}

    static boolean is(PayClaim claim, @Nullable String currency, @Nullable Period period) {
        double low = claim.low().doubleValue();
        double high = claim.high().doubleValue();
        boolean comparable = currency != null && COMPARABLE.contains(currency);
        if (period == null) {
            return low >= 5 && (!comparable || high <= 5_000_000);
        }
        double least =
                switch (period) {
                    case HOUR -> 2;
                    case DAY -> 10;
                    case WEEK -> 50;
                    case MONTH -> 100;
                    case YEAR -> 2_000;
                };
        double most =
                switch (period) {
                    case HOUR -> 2_000;
                    case DAY -> 10_000;
                    case WEEK -> 30_000;
                    case MONTH -> 150_000;
                    case YEAR -> 5_000_000;
                };
        return low >= least && (!comparable || high <= most);
    }
}

package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount or a range of amounts that may be pay.
 *
 * @param min      not stated in "up to …"
 * @param max      not stated in "from …", but never both
 * @param currency a code or a sign that currencies share, if one is stated
 * @param period   stated with the amount, if one is
 * @param start    index of its first token
 * @param amountEnd index after the last token of the amounts
 * @param end      index after the last token, the period's included
 */
record PayClaim(
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String currency,
        @Nullable Period period,
        boolean range,
        boolean scaled,
        boolean huge,
        int start,
        int amountEnd,
        int end) {

    /** The bound that is stated; the lower one of two. */
    BigDecimal low() {
        return min == null ? Objects.requireNonNull(max) : min;
    }

    BigDecimal high() {
        return max == null ? Objects.requireNonNull(min) : max;
    }

    PayClaim with(@Nullable BigDecimal newMin, @Nullable BigDecimal newMax) {
        return new PayClaim(newMin, newMax, currency, period, range, scaled, huge, start, amountEnd, end);
    }

    PayClaim with(@Nullable Period newPeriod) {
        return new PayClaim(min, max, currency, newPeriod, range, scaled, huge, start, amountEnd, end);
    }
}

package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import java.math.BigDecimal;

/**
 * An amount or a range of amounts that may be pay.
 *
 * @param min      null for "up to …"
 * @param max      null for "from …"
 * @param currency a code, a sign that currencies share, or null
 * @param period   stated with the amount, or null
 * @param start    index of its first token
 * @param amountEnd index after the last token of the amounts
 * @param end      index after the last token, the period's included
 */
record PayClaim(
        BigDecimal min,
        BigDecimal max,
        String currency,
        Period period,
        boolean range,
        boolean scaled,
        boolean huge,
        int start,
        int amountEnd,
        int end) {

    /** The bound that is stated; the lower one of two. */
    BigDecimal low() {
        return min == null ? max : min;
    }

    BigDecimal high() {
        return max == null ? min : max;
    }

    PayClaim with(BigDecimal newMin, BigDecimal newMax) {
        return new PayClaim(newMin, newMax, currency, period, range, scaled, huge, start, amountEnd, end);
    }

    PayClaim with(Period newPeriod) {
        return new PayClaim(min, max, currency, newPeriod, range, scaled, huge, start, amountEnd, end);
    }
}

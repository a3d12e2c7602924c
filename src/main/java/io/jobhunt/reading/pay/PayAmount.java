package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One amount in a text.
 *
 * @param factor   what a "k", "lakh", "万" … multiplied the number by; 1 without
 * @param currency a code or a sign that currencies share, if one is stated
 * @param period   what the notation itself implies ({@code LPA}), if it does
 * @param start    index of its first token
 * @param end      index after its last token
 * @param open     whether a "+" follows: this much or more
 * @param huge     whether it is stated in millions or more, as no salary is
 */
record PayAmount(
        BigDecimal value,
        long factor,
        @Nullable String currency,
        @Nullable Period period,
        int start,
        int end,
        boolean open,
        boolean huge) {

    boolean scaled() {
        return factor > 1;
    }

    /** The same notation with the number multiplied. */
    PayAmount times(long by) {
        BigDecimal product = Amounts.trimmed(value.multiply(BigDecimal.valueOf(by)));
        return new PayAmount(product, by, currency, period, start, end, open, huge);
    }
}

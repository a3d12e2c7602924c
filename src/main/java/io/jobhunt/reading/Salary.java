package io.jobhunt.reading;

import java.math.BigDecimal;

/**
 * Stated pay.
 *
 * @param min      lower bound, or null ("up to …")
 * @param max      upper bound, or null ("from …"); equal to {@code min} for a single figure
 * @param currency ISO 4217, or null when the text leaves it open
 * @param period   what the figures are paid for, or null when not stated
 */
public record Salary(BigDecimal min, BigDecimal max, String currency, Period period) {

    public enum Period {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }
}

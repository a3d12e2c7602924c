package io.jobhunt.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Stated pay.
 *
 * @param min      lower bound, not stated in "up to …"
 * @param max      upper bound, not stated in "from …"; equal to {@code min} for a single figure
 * @param currency ISO 4217, unless the text leaves it open
 * @param period   what the figures are paid for, where stated
 */
public record Salary(
        @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String currency, @Nullable Period period) {

    public enum Period {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }
}

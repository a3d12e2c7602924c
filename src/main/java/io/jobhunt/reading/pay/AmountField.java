package io.jobhunt.reading.pay;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field that holds one figure and nothing else, with or without a currency sign and a "k": {@code "$85,000.00"}. */
final class AmountField {

    private static final Pattern FIGURE = Pattern.compile("^\\s*(?:\\p{Sc}|\\p{Lu}{2,3}\\s*\\p{Sc}?)?\\s*(\\d[\\d.,'’"
            + " \\u00a0\\u202f]{0,24}?)\\s*([kK])?\\s*(?:\\p{Sc}|\\p{Lu}{3})?\\s*$");
    private static final Pattern PLAIN = Pattern.compile("^\\d{1,13}(?:\\.\\d{1,12})?$");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private AmountField() {}

    static @Nullable BigDecimal read(String text) {
        if (text.length() > 40) {
            return null;
        }
        String figure = text.strip();
        if (PLAIN.matcher(figure).matches() && !figure.matches("\\d{1,3}\\.\\d{3}")) {
            return Amounts.trimmed(new BigDecimal(figure));
        }
        Matcher m = FIGURE.matcher(figure);
        BigDecimal value = m.matches() ? Amounts.value(m.group(1)) : null;
        return value == null || m.group(2) == null ? value : Amounts.trimmed(value.multiply(THOUSAND));
    }
}

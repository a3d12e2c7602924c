package io.jobhunt.reading.pay;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write amounts: {@code 1,234.56}, {@code 1.234,56}, {@code 1 234}, {@code 1'234}, {@code 12,00,000}.
 * A lone separator groups thousands when exactly three digits follow it, and marks decimals when one or two do.
 */
final class Amounts {

    private static final int MOST_DIGITS = 13;

    private Amounts() {}

    /** The value, unless the digits and separators make no amount (dates, versions, phone numbers). */
    static @Nullable BigDecimal value(CharSequence text) {
        int length = text.length();
        int groups = 0;
        char last = 0;
        boolean mixed = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                char separator = normal(c);
                mixed |= last != 0 && last != separator;
                last = separator;
                groups++;
            }
        }
        if (groups == 0) {
            return whole(text);
        }
        int lastAt = lastSeparator(text);
        int tail = length - lastAt - 1;
        boolean decimal = tail != 3 || mixed && groups > 1 && separatorsBefore(text, lastAt, last) == 0;
        if (last == ' ' || last == '\'') {
            decimal = false;
        }
        if (decimal && (tail < 1 || tail > 3 || separatorsBefore(text, lastAt, last) > 0)) {
            return null;
        }
        String whole = grouped(text.subSequence(0, decimal ? lastAt : length));
        if (whole == null) {
            return null;
        }
        String fraction = decimal ? "." + text.subSequence(lastAt + 1, length) : "";
        return trimmed(new BigDecimal(whole + fraction));
    }

    /** Whether the digits are grouped by lakh and crore: {@code 12,00,000}. */
    static boolean isIndian(CharSequence text) {
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ',') {
                if (first >= 0 && i - first == 3) {
                    return true;
                }
                first = i;
            }
        }
        return false;
    }

    static BigDecimal trimmed(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static @Nullable BigDecimal whole(CharSequence digits) {
        boolean padded = digits.length() > 1 && digits.charAt(0) == '0';
        return digits.length() == 0 || digits.length() > MOST_DIGITS || padded
                ? null
                : new BigDecimal(digits.toString());
    }

    /** The digits of an integer part with one kind of separator: thousands, or lakh and crore ({@code 12,00,000}). */
    private static @Nullable String grouped(CharSequence text) {
        StringBuilder digits = new StringBuilder();
        int inGroup = 0;
        int groups = 0;
        boolean pairs = false;
        char separator = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (!end && isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
                inGroup++;
                continue;
            }
            boolean first = groups == 0;
            if (inGroup == 0 || first && !end && inGroup > 3 || !first && end && inGroup != 3) {
                return null;
            }
            if (!first && !end && inGroup != 3) {
                if (inGroup != 2) {
                    return null;
                }
                pairs = true;
            }
            if (!end && separator != 0 && separator != normal(text.charAt(i))) {
                return null;
            }
            if (!end) {
                separator = normal(text.charAt(i));
            }
            groups++;
            inGroup = 0;
        }
        boolean padded = digits.charAt(0) == '0' && digits.length() > 1;
        boolean foreignPairs = pairs && separator != ',';
        return digits.length() > MOST_DIGITS || padded || foreignPairs ? null : digits.toString();
    }

    private static int lastSeparator(CharSequence text) {
        int at = text.length() - 1;
        while (isDigit(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private static int separatorsBefore(CharSequence text, int end, char separator) {
        int count = 0;
        for (int i = 0; i < end; i++) {
            count += !isDigit(text.charAt(i)) && normal(text.charAt(i)) == separator ? 1 : 0;
        }
        return count;
    }

    private static char normal(char c) {
        return switch (c) {
            case ',', '.' -> c;
            case '\'', '’', '‘', '´', '`' -> '\'';
            default -> ' ';
        };
    }
}

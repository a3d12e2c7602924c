package io.jobhunt.crawl.text;

import io.jobhunt.crawl.text.Tokens.Kind;

/** Tells numbers, clocks and dates apart by their separators, looking at a bounded number of signs around each. */
final class DigitShapes {

    /** Undivided digits from this length on are ids or clocks of machines; written-out salaries stay below. */
    private static final int SHORTEST_ID = 10;

    /** Bounds every look around. */
    private static final int LONGEST = 300;

    private DigitShapes() {}

    /**
     * Whether the separator at {@code i}, which stands between two digits, belongs to one number, clock or date. A
     * hyphen or slash does only in dates: {@code 120-150} and {@code 24/7} are two numbers each.
     */
    static boolean joins(char[] text, int i) {
        char c = text[i];
        if (c != '-' && c != '/') {
            return true;
        }
        int left = digitsBefore(text, i);
        int right = digitsFrom(text, i + 1, text.length);
        int nextSign = i + right + 1;
        int lastSign = i - left - 1;
        boolean first = (left == 4 || left <= 2)
                && right <= 2
                && nextSign < text.length
                && text[nextSign] == c
                && digitsFrom(text, nextSign + 1, text.length) > 0;
        boolean second = left <= 2 && (right == 4 || right <= 2) && lastSign > 0 && text[lastSign] == c;
        return first || second;
    }

    /** What the digits and separators from {@code start} to {@code end} are. */
    static Kind kindOf(char[] text, int start, int end) {
        int colons = 0;
        int bars = 0;
        int dots = 0;
        int commas = 0;
        for (int i = start; i < end; i++) {
            switch (text[i]) {
                case ':' -> colons++;
                case '/', '-' -> bars++;
                case '.' -> dots++;
                case ',' -> commas++;
                default -> {}
            }
        }
        int leading = digitsFrom(text, start, end);
        if (colons > 0) {
            return colons <= 2 && bars == 0 && leading <= 2 ? Kind.CLOCK : Kind.NUMBER;
        }
        if (leading == end - start) {
            return leading >= SHORTEST_ID && !followsCurrency(text, start) ? Kind.OPAQUE : Kind.NUMBER;
        }
        boolean dotted = dots == 2 && commas == 0 && leading <= 2 && end - start <= 10 && !isGrouped(text, start, end);
        return bars == 2 || dotted ? Kind.DATE : Kind.NUMBER;
    }

    /** {@code 1.234.567}: dots that separate groups of three. */
    private static boolean isGrouped(char[] text, int start, int end) {
        return end - start >= 4 && text[end - 4] == '.';
    }

    private static boolean followsCurrency(char[] text, int start) {
        int i = start - 1;
        if (i >= 0 && (text[i] == ' ' || text[i] == '\u00a0')) {
            i--;
        }
        return i >= 0 && Character.getType(text[i]) == Character.CURRENCY_SYMBOL;
    }

    private static int digitsBefore(char[] text, int i) {
        int n = 0;
        while (n < 5 && i - n - 1 >= 0 && Tokenizer.isDigit(text[i - n - 1])) {
            n++;
        }
        return n;
    }

    private static int digitsFrom(char[] text, int start, int end) {
        int n = 0;
        while (start + n < end && n < LONGEST && Tokenizer.isDigit(text[start + n])) {
            n++;
        }
        return n;
    }
}

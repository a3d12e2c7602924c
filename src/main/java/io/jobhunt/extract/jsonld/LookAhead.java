package io.jobhunt.extract.jsonld;

/**
 * Looks ahead in broken JSON and says what stands there. Every look is bounded, or text full of quotes and comment
 * openers would be read once per quote.
 */
final class LookAhead {

    static final int LONGEST_KEY = 80;
    private static final int LONGEST_LOOK = 500;

    private final String text;

    LookAhead(String text) {
        this.text = text;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`' || c == '\u201c' || c == '\u201d';
    }

    static boolean ends(char opened, char c) {
        return c == opened || (opened >= '\u201c' && (c == '\u201c' || c == '\u201d'));
    }

    /** Behind the quote: what follows strings in JSON. */
    boolean followsString(int from, boolean inArray) {
        int next = afterBlanks(from);
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        return switch (c) {
            case ',' -> followsComma(afterBlanks(next + 1), inArray);
            case '}', ']' -> followsCloser(afterBlanks(next + 1));
            case ';' -> afterBlanks(next + 1) >= text.length();
            case '+' -> isQuoteAt(afterBlanks(next + 1));
            case '"', '\'', '`', '\u201c' -> inArray || looksLikeKey(next);
            default -> false;
        };
    }

    private boolean followsComma(int next, boolean inArray) {
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        if (c == '}' || c == ']' || c == ',') {
            return true;
        }
        if (inArray) {
            return isQuote(c) || c == '{' || c == '[' || c == '-' || Character.isDigit(c) || isWordAt(next);
        }
        return looksLikeKey(next) || looksLikeKeyWithoutColon(next);
    }

    /** {@code , "url" "x"}: a name and its value with the colon forgotten. */
    private boolean looksLikeKeyWithoutColon(int from) {
        int end = endOfName(from);
        return end > from && isQuoteAt(afterBlanks(end + 1)) && isQuoteAt(end);
    }

    private boolean isWordAt(int at) {
        return text.startsWith("true", at) || text.startsWith("false", at) || text.startsWith("null", at);
    }

    private boolean followsCloser(int next) {
        return next >= text.length() || ",}];{)<".indexOf(text.charAt(next)) >= 0 || looksLikeKey(next);
    }

    /** A short name, quoted or bare, and a colon; or one that the end of the text cuts off. */
    boolean looksLikeKey(int from) {
        int end = endOfName(from);
        if (end < 0 || end == text.length()) {
            return end > 0;
        }
        return isQuoteAt(from)
                ? ends(text.charAt(from), text.charAt(end)) && is(afterBlanks(end + 1), ':')
                : text.charAt(end) == ':';
    }

    /** Where the characters of a name end; -1 when there is none. */
    private int endOfName(int from) {
        if (from >= text.length()) {
            return -1;
        }
        boolean quoted = isQuote(text.charAt(from));
        int start = quoted ? from + 1 : from;
        int end = start;
        int limit = Math.min(text.length(), start + LONGEST_KEY);
        while (end < limit && isKeyCharacter(text.charAt(end), quoted)) {
            end++;
        }
        return end == start || end == start + LONGEST_KEY ? -1 : end;
    }

    private static boolean isKeyCharacter(char c, boolean quoted) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '@'
                || c == '$'
                || (quoted && (c == ':' || c == '/' || c == '.' || c == '-' || c == '#' || c == '\\'));
    }

    boolean is(int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    private boolean isQuoteAt(int index) {
        return index < text.length() && isQuote(text.charAt(index));
    }

    /** A comma, and a key behind it. */
    boolean isCommaAndKey(int at) {
        int next = afterBlanks(at);
        return is(next, ',') && looksLikeKey(afterBlanks(next + 1));
    }

    int afterBlanks(int from) {
        return afterBlanks(from, (int) Math.min(text.length(), from + (long) LONGEST_LOOK));
    }

    /** Behind white space and comments. */
    int afterBlanks(int from, int limit) {
        int next = from;
        while (next < limit) {
            char c = text.charAt(next);
            if (c <= ' ' || c == '\u00a0' || c == '\ufeff' || c == '\u2028') {
                next++;
            } else if (c == '/' && is(next + 1, '*')) {
                int end = find("*/", next + 2, limit);
                next = end < 0 ? limit : end + 2;
            } else if (c == '/' && is(next + 1, '/')) {
                int end = find("\n", next + 2, limit);
                next = end < 0 ? limit : end + 1;
            } else {
                return next;
            }
        }
        return next;
    }

    private int find(String what, int from, int limit) {
        for (int i = from; i + what.length() <= limit; i++) {
            if (text.startsWith(what, i)) {
                return i;
            }
        }
        return -1;
    }
}

package io.jobhunt.extract.jsonld;

/**
 * A cursor over broken JSON that decides where strings end. A quote ends a string only where what follows is what
 * follows strings in JSON; all other quotes were meant as text. Every look ahead is bounded, so reading stays linear.
 */
final class BrokenStrings {

    private static final int LONGEST_KEY = 80;
    private static final int LONGEST_LOOK = 500;

    private final String text;
    private int at;

    BrokenStrings(String text) {
        this.text = text;
    }

    char current() {
        return text.charAt(at);
    }

    void advance() {
        at++;
    }

    /** Moves over white space and comments; false at the end of the text. */
    boolean skipBlanks() {
        at = afterBlanks(at, text.length());
        return at < text.length();
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`' || c == '\u201c' || c == '\u201d';
    }

    private static boolean ends(char opened, char c) {
        return c == opened || (opened >= '\u201c' && (c == '\u201c' || c == '\u201d'));
    }

    /** A quoted key: the first closing quote ends it. */
    String key() {
        char quote = text.charAt(at++);
        StringBuilder key = new StringBuilder();
        while (at < text.length() && key.length() <= LONGEST_KEY) {
            char c = text.charAt(at++);
            if (ends(quote, c)) {
                break;
            }
            if (c == '\\') {
                unescape(key);
            } else {
                key.append(c);
            }
        }
        return key.toString();
    }

    String bareKey() {
        int start = at;
        while (at < text.length() && ":,{}[]\"'".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
            at++;
        }
        if (at == start) {
            at++;
        }
        return text.substring(start, Math.min(at, start + LONGEST_KEY));
    }

    /** Anything without quotes, up to the comma, closer or line end that ends it; parentheses are stepped over whole. */
    String bareValue() {
        int start = at;
        int parentheses = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(') {
                parentheses++;
            } else if (c == ')') {
                parentheses--;
            } else if (isQuote(c) && parentheses <= 0 && looksLikeKey(at)) {
                break;
            } else if (c == '\n' || (parentheses <= 0 && (c == ',' || c == '}' || c == ']' || c == ';'))) {
                break;
            }
            at++;
        }
        return text.substring(start, Math.min(at, start + 60)).strip();
    }

    /** A quoted value; several joined by plus signs are one. */
    String value(boolean inArray) {
        StringBuilder value = new StringBuilder();
        segment(value, inArray);
        int next = afterBlanks(at);
        while (is(next, '+')) {
            next = afterBlanks(next + 1);
            if (next >= text.length() || !isQuote(text.charAt(next))) {
                break;
            }
            at = next;
            segment(value, inArray);
            next = afterBlanks(at);
        }
        return value.toString();
    }

    private void segment(StringBuilder value, boolean inArray) {
        char quote = text.charAt(at++);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
                unescape(value);
            } else if (ends(quote, c)) {
                if (followsString(at + 1, inArray)) {
                    at++;
                    return;
                }
                if (!inArray && isKeyAfterComma(value)) {
                    return;
                }
                value.append(c);
                at++;
            } else if (c == '\n' && !inArray && looksLikeKey(afterBlanks(at))) {
                trimComma(value);
                return;
            } else {
                value.append(c);
                at++;
            }
        }
    }

    /** The closing quote was forgotten, and this quote opens the next key. */
    private boolean isKeyAfterComma(StringBuilder value) {
        int last = value.length() - 1;
        while (last >= 0 && value.charAt(last) <= ' ') {
            last--;
        }
        if (last < 0 || value.charAt(last) != ',' || !looksLikeKey(at)) {
            return false;
        }
        value.setLength(last);
        return true;
    }

    private static void trimComma(StringBuilder value) {
        int length = value.length();
        while (length > 0 && (value.charAt(length - 1) <= ' ' || value.charAt(length - 1) == ',')) {
            length--;
        }
        value.setLength(length);
    }

    private boolean followsString(int from, boolean inArray) {
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
    private boolean looksLikeKey(int from) {
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

    private boolean is(int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    private boolean isQuoteAt(int index) {
        return index < text.length() && isQuote(text.charAt(index));
    }

    /** At a closer: a comma and a key come behind it. */
    boolean keyFollowsCloser() {
        int next = afterBlanks(at);
        return is(next, ',') && looksLikeKey(afterBlanks(next + 1));
    }

    /** A look ahead. Bounded, or text full of quotes and comment openers would be read once per quote. */
    private int afterBlanks(int from) {
        return afterBlanks(from, (int) Math.min(text.length(), from + (long) LONGEST_LOOK));
    }

    private int afterBlanks(int from, int limit) {
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

    /** Called behind the backslash. */
    private void unescape(StringBuilder out) {
        if (at >= text.length()) {
            return;
        }
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'b', 'f', '\n' -> out.append(' ');
            case 'u' -> {
                int code = hex(at);
                if (code >= 0) {
                    out.append((char) code);
                    at += 4;
                }
            }
            default -> out.append(c);
        }
    }

    private int hex(int from) {
        if (from + 4 > text.length()) {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}

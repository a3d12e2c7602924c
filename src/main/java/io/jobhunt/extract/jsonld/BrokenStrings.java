package io.jobhunt.extract.jsonld;

/**
 * A cursor over broken JSON that decides where strings end. A quote ends a string only where what follows is what
 * follows strings in JSON; all other quotes were meant as text.
 */
final class BrokenStrings {

    private final String text;
    private final LookAhead ahead;
    private int at;

    BrokenStrings(String text) {
        this.text = text;
        this.ahead = new LookAhead(text);
    }

    char current() {
        return text.charAt(at);
    }

    void advance() {
        at++;
    }

    /** At a closer: a comma and a key come behind it. */
    boolean keyFollowsCloser() {
        return ahead.isCommaAndKey(ahead.afterBlanks(at));
    }

    /** Moves over white space and comments; false at the end of the text. */
    boolean skipBlanks() {
        at = ahead.afterBlanks(at, text.length());
        return at < text.length();
    }

    /** A quoted key: the first closing quote ends it. */
    String key() {
        char quote = text.charAt(at++);
        StringBuilder key = new StringBuilder();
        while (at < text.length() && key.length() <= LookAhead.LONGEST_KEY) {
            char c = text.charAt(at++);
            if (LookAhead.ends(quote, c)) {
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
        return text.substring(start, Math.min(at, start + LookAhead.LONGEST_KEY));
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
            } else if (LookAhead.isQuote(c) && parentheses <= 0 && ahead.looksLikeKey(at)) {
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
        int next = ahead.afterBlanks(at);
        while (ahead.is(next, '+')) {
            next = ahead.afterBlanks(next + 1);
            if (next >= text.length() || !LookAhead.isQuote(text.charAt(next))) {
                break;
            }
            at = next;
            segment(value, inArray);
            next = ahead.afterBlanks(at);
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
            } else if (LookAhead.ends(quote, c)) {
                if (ahead.followsString(at + 1, inArray)) {
                    at++;
                    return;
                }
                if (!inArray && isKeyAfterComma(value)) {
                    return;
                }
                value.append(c);
                at++;
            } else if (c == '\n' && !inArray && ahead.looksLikeKey(ahead.afterBlanks(at))) {
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
        if (last < 0 || value.charAt(last) != ',' || !ahead.looksLikeKey(at)) {
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

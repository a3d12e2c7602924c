package io.jobhunt.crawl.text;

import io.jobhunt.crawl.text.Tokens.Kind;

/** Recognises what machines write into texts: UUIDs, hexadecimal digests, random strings, ISO date-times. */
final class MachineRun {

    private static final int LONGEST = 4096;
    private static final int SHORTEST_HEX = 12;
    private static final int SHORTEST_RANDOM = 16;

    private static final boolean[] IN_RUN = new boolean[128];

    static {
        for (char c = 0; c < IN_RUN.length; c++) {
            IN_RUN[c] = Tokenizer.isDigit(c) || Tokenizer.isAsciiLetter(c) || c == '-' || c == '_';
        }
    }

    private MachineRun() {}

    /** The end of the run of ASCII letters, digits, hyphens and underscores (or of the date-time) that starts at {@code at}. */
    static int endOf(char[] text, int at) {
        int limit = Math.min(text.length, at + LONGEST);
        int i = at;
        boolean stamp = isStamp(text, at, limit);
        while (i < limit && (inRun(text[i]) || stamp && inStamp(text[i]))) {
            i++;
        }
        return i;
    }

    /** {@link Kind#STAMP}, {@link Kind#OPAQUE}, or null for ordinary words. */
    static Kind kindOf(char[] text, int start, int end) {
        if (isStamp(text, start, end)) {
            return Kind.STAMP;
        }
        if (end - start < SHORTEST_HEX) {
            return null;
        }
        int letters = 0;
        int digits = 0;
        int changes = 0;
        boolean hex = true;
        int last = 0;
        for (int i = start; i < end; i++) {
            char c = text[i];
            int kind = Tokenizer.isDigit(c) ? 1 : c >= 'a' && c <= 'z' ? 2 : c >= 'A' && c <= 'Z' ? 3 : 0;
            digits += kind == 1 ? 1 : 0;
            letters += kind > 1 ? 1 : 0;
            hex &= kind < 2 || (c | 0x20) <= 'f';
            changes += kind != 0 && last != 0 && kind != last && !(last == 3 && kind == 2) ? 1 : 0;
            last = kind;
        }
        if (letters == 0 || digits < 2) {
            return null;
        }
        int signs = letters + digits;
        boolean random = signs >= SHORTEST_RANDOM && changes >= 4 && changes * 6 >= signs;
        return hex && signs >= SHORTEST_HEX || random ? Kind.OPAQUE : null;
    }

    private static boolean isStamp(char[] text, int at, int end) {
        return at + 16 <= end
                && (text[at + 10] == 'T' || text[at + 10] == 't')
                && matches(text, at, "dddd-dd-dd")
                && (matches(text, at + 11, "dd:dd") || at + 15 <= end && matches(text, at + 11, "dddd"));
    }

    private static boolean matches(char[] text, int at, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char c = text[at + i];
            if (shape.charAt(i) == 'd' ? !Tokenizer.isDigit(c) : c != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean inRun(char c) {
        return c < 128 && IN_RUN[c];
    }

    private static boolean inStamp(char c) {
        return c == ':' || c == '.' || c == '+';
    }
}

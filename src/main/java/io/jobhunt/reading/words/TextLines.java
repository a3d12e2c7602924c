package io.jobhunt.reading.words;

import java.util.Arrays;

/** Text as it grows, with pending breaks: breaks in a row are one break, and none stands at the start or the end. */
final class TextLines {

    private char[] out = new char[1024];
    private int length;
    private boolean pending;
    private int breaks;
    private boolean space;
    private boolean bullet;
    private boolean cell;
    private int items;
    private boolean seam;

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c > ' ' && c < 127;
            if (!ascii && isSpace(c)) {
                space = true;
                pending = true;
            } else if (ascii || !isUnseen(c)) {
                if (pending) {
                    space |= seam && isApart(c);
                    flush();
                }
                append(c);
            }
        }
    }

    void preformatted(String text) {
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                line();
            }
            if (!lines[i].isBlank()) {
                flush();
                append(lines[i].stripTrailing());
            }
        }
    }

    void line() {
        breaks = Math.max(breaks, 1);
        pending = true;
    }

    /** Inside a list item a paragraph is no more than a line: items stay together. */
    void paragraph() {
        breaks = Math.max(breaks, items > 0 ? 1 : 2);
        pending = true;
    }

    void item() {
        line();
        bullet = true;
        items++;
    }

    void endOfItem() {
        items--;
    }

    void cell() {
        cell = true;
        pending = true;
    }

    /** Two elements touch here; sites set them apart by style alone. */
    void seam() {
        seam = true;
        pending = true;
    }

    /** A new word by its looks: a capital after a small letter or a digit, a letter after a full stop or a colon. */
    private boolean isApart(char next) {
        if (length == 0 || !Character.isLetterOrDigit(next)) {
            return false;
        }
        char last = out[length - 1];
        boolean closed =
                last == '.' || last == ':' || last == ';' || last == ',' || last == '!' || last == '?' || last == ')';
        return closed || Character.isUpperCase(next) && (Character.isLowerCase(last) || Character.isDigit(last));
    }

    private void flush() {
        if (length > 0) {
            if (breaks > 0) {
                append("\n".repeat(breaks));
            } else if (cell) {
                append(" | ");
            } else if (space) {
                append(' ');
            }
        }
        if (bullet) {
            append("- ");
        }
        breaks = 0;
        space = false;
        bullet = false;
        cell = false;
        seam = false;
        pending = false;
    }

    private void append(char c) {
        if (length == out.length) {
            out = Arrays.copyOf(out, 2 * length);
        }
        out[length++] = c;
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
    }

    private static boolean isSpace(char c) {
        return c == '\u00a0' || c == '\u202f' || Character.isWhitespace(c);
    }

    private static boolean isUnseen(char c) {
        return c == '\u200b'
                || c == '\u200c'
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\u00ad'
                || c < ' '
                || c == '\u007f';
    }

    @Override
    public String toString() {
        return new String(out, 0, length);
    }
}

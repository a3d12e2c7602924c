package io.jobhunt.crawl.text;

import io.jobhunt.crawl.text.Tokens.Kind;
import java.text.Normalizer;

/**
 * Cuts a text into words in one pass, whatever the script: runs of letters, digits and marks, lower case and NFKC; one
 * token per sign where words are written without blanks (Han, kana, Thai, …). Signs that carry meaning stay: currencies,
 * percent, the plus and hash of "C++" and "C#".
 */
final class Tokenizer {

    /** Longer "words" are cut here; also bounds normalisation, whose cost grows with the square of a run of marks. */
    private static final int LONGEST_WORD = 200;

    /** ASCII letters in lower case and digits as they are; 0 for all other signs. */
    private static final char[] PLAIN = new char[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = isAsciiLetter(c) || isDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private final char[] text;
    private final int length;
    private final Tokens tokens;
    private final Word word = new Word();
    private int at;
    private char sign;
    private int runChecked;

    Tokenizer(String text) {
        this.text = text.toCharArray();
        this.length = this.text.length;
        this.tokens = new Tokens(length / 6);
    }

    Tokens tokens() {
        while (at < length) {
            int c = signAt(at);
            if (c < 128 ? isAsciiLetter((char) c) || isDigit((char) c) : Character.isLetterOrDigit(c)) {
                token(c);
            } else if (c <= ' ') {
                between(c);
            } else if (Character.getType(c) == Character.CURRENCY_SYMBOL || c == '%') {
                at += Character.charCount(c);
                word.clear();
                word.append(c);
                emit(Kind.SYMBOL);
            } else {
                between(c);
            }
        }
        return tokens;
    }

    private int signAt(int i) {
        char c = text[i];
        return c < 128 ? c : Character.codePointAt(text, i, length);
    }

    private void between(int c) {
        at += Character.charCount(c);
        if (c == '\n' || c == '\r' || c == '\u2028') {
            sign = '\n';
        } else if (sign != '\n' && c < 128 && c > ' ') {
            sign = (char) c;
        }
    }

    private void token(int first) {
        word.clear();
        if (first < 128 && at >= runChecked) {
            int end = MachineRun.endOf(text, at);
            runChecked = end;
            Kind kind = MachineRun.kindOf(text, at, end);
            if (kind != null) {
                while (at < end && word.length() < LONGEST_WORD) {
                    word.append(text[at++]);
                }
                at = end;
                emit(kind);
                return;
            }
        }
        if (first >= '0' && first <= '9') {
            number();
        } else if (standsAlone(first)) {
            word.append(first);
            at += Character.charCount(first);
            emit(Kind.WORD);
        } else {
            letters();
            emit(Kind.WORD);
        }
    }

    private void number() {
        int start = at;
        digits();
        Kind kind = DigitShapes.kindOf(text, start, at);
        int letters = at;
        while (at < length && at - letters < 4 && isAsciiLetter(text[at])) {
            word.append(Character.toLowerCase(text[at]));
            at++;
        }
        if (at > letters) {
            kind = at - letters <= 3 ? Kind.QUANTITY : Kind.WORD;
            letters();
        } else if (at < length && text[at] == '+') {
            word.append('+');
            at++;
        }
        emit(kind);
    }

    /** Digits and, between two digits, one separator of groups, decimals, clocks or dates. */
    private void digits() {
        while (at < length && word.length() < LONGEST_WORD) {
            char c = text[at];
            boolean joins = at + 1 < length
                    && !word.isEmpty()
                    && (c == ',' || c == '.' || c == ':' || c == '/' || c == '-')
                    && isDigit(text[at + 1]);
            if (!isDigit(c) && !(joins && DigitShapes.joins(text, at))) {
                return;
            }
            word.append(c);
            at++;
        }
    }

    private void letters() {
        while (at < length && word.length() < LONGEST_WORD) {
            char next = text[at];
            char plain = next < 128 ? PLAIN[next] : 0;
            if (plain != 0) {
                word.appendPlain(plain);
                at++;
                continue;
            }
            int c = signAt(at);
            if (c <= ' ' || (Character.isLetterOrDigit(c) ? standsAlone(c) : !continuesWord(c))) {
                break;
            }
            if (isPartOfWord(c)) {
                word.append(Character.toLowerCase(c));
            }
            at += Character.charCount(c);
        }
        for (int n = 0; n < 2 && at < length && (text[at] == '+' || text[at] == '#'); n++) {
            word.append(text[at++]);
        }
    }

    /** Marks and invisible signs never end a word, an apostrophe only when no letter follows. */
    private boolean continuesWord(int c) {
        if (c == '\'' || c == '\u2019') {
            return at + 1 < length && Character.isLetter(text[at + 1]);
        }
        return isMark(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isPartOfWord(int c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int c) {
        if (c < 0x0e00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private void emit(Kind kind) {
        tokens.add(word.hash(), kind, sign);
        sign = 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The word being read, reused for the whole text. */
    private static final class Word implements CharSequence {
        private final char[] chars = new char[LONGEST_WORD + 8];
        private int length;
        private boolean plain = true;

        void clear() {
            length = 0;
            plain = true;
        }

        /** An ASCII letter or digit. */
        void appendPlain(char c) {
            chars[length++] = c;
        }

        void append(int c) {
            // Everything below U+0300 is its own NFC form, except signs that no two pages write differently.
            plain &= c < 0x300;
            length += Character.toChars(c, chars, length);
        }

        long hash() {
            return plain
                    ? FingerprintHash.word(this)
                    : FingerprintHash.word(Normalizer.normalize(this, Normalizer.Form.NFKC));
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public char charAt(int index) {
            return chars[index];
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new String(chars, start, end - start);
        }

        @Override
        public String toString() {
            return new String(chars, 0, length);
        }
    }
}

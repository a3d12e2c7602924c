package io.jobhunt.reading.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text as words, numbers, symbols and line breaks, in one pass. */
final class PayTokens {

    enum Kind {
        WORD,
        NUMBER,
        SYMBOL,
        BREAK
    }

    /**
     * @param text  as written; abbreviations without their dots ({@code p.a.} is {@code pa})
     * @param glued whether nothing stands between this token and the one before
     */
    record Token(Kind kind, String text, String lower, boolean glued) {

        boolean is(String word) {
            return lower.equals(word);
        }

        boolean isWord() {
            return kind == Kind.WORD;
        }

        boolean isNumber() {
            return kind == Kind.NUMBER;
        }
    }

    /** Stands beyond both ends, so that looking around needs no bounds. */
    private static final Token NONE = new Token(Kind.BREAK, "", "", false);

    private static final int LONGEST = 200_000;
    private static final Set<String> DOTTED = Set.of(
            "rs", "fr", "sfr", "approx", "ca", "mio", "mrd", "tsd", "yr", "hr", "hrs", "std", "mo", "ann", "p", "max",
            "min", "incl", "excl", "mth", "wk", "tys", "godz", "mies", "no", "nr", "st", "cr", "kr", "mind");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean glued;

    private PayTokens(String text) {
        this.text = text;
    }

    static PayTokens of(String text) {
        PayTokens tokens = new PayTokens(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        tokens.read();
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    Token get(int index) {
        return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
    }

    /** Whether a sentence ends with this token. */
    boolean endsSentence(int index) {
        Token token = get(index);
        return switch (token.kind()) {
            case BREAK -> true;
            case SYMBOL ->
                (token.is(".") || token.is("!") || token.is("?"))
                                && !get(index + 1).glued()
                        || token.is("。");
            default -> false;
        };
    }

    private void read() {
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                if (get(tokens.size() - 1).kind() != Kind.BREAK) {
                    add(Kind.BREAK, "\n");
                }
                at++;
                glued = false;
            } else if (isSpace(c)) {
                at++;
                glued = false;
            } else if (Amounts.isDigit(c)) {
                add(Kind.NUMBER, number());
            } else if (PayVocabulary.isEastAsian(c)) {
                String word = PayVocabulary.at(text, at);
                at += word.length();
                add(Kind.WORD, word);
            } else if (Character.isLetter(c)) {
                add(Kind.WORD, word());
            } else {
                int end = at + Character.charCount(text.codePointAt(at));
                String symbol = text.substring(at, end);
                at = end;
                add(Kind.SYMBOL, symbol);
            }
        }
    }

    private void add(Kind kind, String token) {
        String lower = kind == Kind.WORD ? token.toLowerCase(Locale.ROOT) : token;
        tokens.add(new Token(kind, token, lower, glued));
        glued = true;
    }

    private String number() {
        int start = at;
        int group = 0;
        boolean spaced = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Amounts.isDigit(c)) {
                group++;
                at++;
            } else if (isMark(c) && digitsFrom(at + 1) > 0) {
                spaced = false;
                group = 0;
                at++;
            } else if (isBlank(c) && spaced && group <= 3 && digitsFrom(at + 1) == 3) {
                group = 0;
                at++;
            } else {
                break;
            }
        }
        String number = text.substring(start, at);
        boolean noCents = at + 1 < text.length()
                && (text.charAt(at) == '.' || text.charAt(at) == ',')
                && (text.charAt(at + 1) == '–' || text.charAt(at + 1) == '-' || text.charAt(at + 1) == '—');
        if (noCents) {
            at += 2;
        }
        return number;
    }

    private int digitsFrom(int from) {
        int end = from;
        while (end < text.length() && end < from + 4 && Amounts.isDigit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        boolean dotted = false;
        int part = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if ((Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                    && !PayVocabulary.isEastAsian(c)) {
                word.append(c);
                at++;
            } else if ((c == '\'' || c == '’') && letterAt(at + 1)) {
                word.append('\'');
                at++;
            } else if (c == '.' && at - part <= 2 && letterAt(at + 1) && !letterAt(at + 3)) {
                dotted = true;
                at++;
                part = at;
            } else {
                break;
            }
        }
        boolean abbreviation = dotted || DOTTED.contains(word.toString().toLowerCase(Locale.ROOT));
        if (abbreviation && at < text.length() && text.charAt(at) == '.') {
            at++;
        }
        return word.toString();
    }

    private boolean letterAt(int index) {
        return index < text.length() && Character.isLetter(text.charAt(index));
    }

    private static boolean isMark(char c) {
        return c == ',' || c == '.' || c == '\'' || c == '’';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}

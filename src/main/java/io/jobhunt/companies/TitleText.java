package io.jobhunt.companies;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for what looks the same, of titles and of terms: blanks, case, widths, dashes, apostrophes, quotes; without
 * what cannot be seen. Accents stand behind their letters as marks of their own, so that a term can ask for them or not.
 */
final class TitleText {

    static final char FIRST_ACCENT = '\u0300';
    static final char LAST_ACCENT = '\u036f';

    /** Stands for the stroke or the joint of letters that Unicode doesn't take apart: ø, ł, æ. */
    private static final char STROKE = '\u0338';

    private TitleText() {}

    /**
     * @param gap what an invisible gap (a zero-width space) becomes: a blank, or nothing
     */
    static String folded(String text, String gap) {
        String plain = isAscii(text) ? text : Normalizer.normalize(lookalikes(text, gap), Normalizer.Form.NFKC);
        String cased = sameCase(plain);
        return oneBlank(isAscii(cased) ? cased : accentsApart(cased));
    }

    /** Whether the text has gaps of no width, which are blanks in some texts and leftovers in others. */
    static boolean hasGaps(String text) {
        return text.indexOf('\u200b') >= 0 || text.indexOf('\ufeff') >= 0;
    }

    /** Before the compatibility forms: they would make letters out of marks ("Manager¹" into "Manager1"). */
    private static String lookalikes(String text, String gap) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\u200b', '\ufeff' -> out.append(gap);
                case '™', '℠', '®', '©', 'ª', 'º', '¹', '²', '³', '\u2800', '\u3164' -> out.append(' ');
                case '‘', '’', '‚', '‛', 'ʼ', 'ʹ', 'ʻ', '′', '´', '`', '\u055a', '\ua78c' -> out.append('\'');
                case '“', '”', '„', '‟', '″', '«', '»' -> out.append('"');
                case '\u2212', '\u2043' -> out.append('-');
                default -> otherwise(c, out);
            }
        });
        return out.toString();
    }

    private static void otherwise(int c, StringBuilder out) {
        int type = Character.getType(c);
        if (type == Character.DASH_PUNCTUATION) {
            out.append('-');
        } else if (type == Character.OTHER_NUMBER && isSuperscript(c)) {
            out.append(' ');
        } else if (type == Character.OTHER_SYMBOL || type == Character.OTHER_NUMBER && !isSubscript(c)) {
            out.append(' ').appendCodePoint(c).append(' ');
        } else if (!isInvisible(c, type)) {
            out.appendCodePoint(c);
        }
    }

    private static boolean isSuperscript(int c) {
        return c >= 0x2070 && c <= 0x2079;
    }

    /** As in H₂O, which is one word. */
    private static boolean isSubscript(int c) {
        return c >= 0x2080 && c <= 0x2089;
    }

    /** Joiners, soft hyphens, marks of direction, variation selectors, and what Arabic and Hebrew may leave unwritten. */
    private static boolean isInvisible(int c, int type) {
        return type == Character.FORMAT
                || c == 0x034f
                || c >= 0xfe00 && c <= 0xfe0f
                || c == 0x0640
                || c >= 0x064b && c <= 0x0652
                || c == 0x0670
                || c >= 0x0591 && c <= 0x05c7 && type == Character.NON_SPACING_MARK;
    }

    /** Full case folding: "Straße" and "STRASSE", "ΟΔΟΣ" and "οδος", and the Turkish i in both its forms. */
    private static String sameCase(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return text.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ')
                .replace("i\u0307", "i");
    }

    /** Of Latin and Greek letters; elsewhere a mark makes another letter (й, が), except for ё, which many write as е. */
    private static String accentsApart(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length() + 8);
        composed.codePoints().forEach(c -> {
            switch (c) {
                case 'ø' -> out.append('o').append(STROKE);
                case 'ł' -> out.append('l').append(STROKE);
                case 'đ', 'ð' -> out.append('d').append(STROKE);
                case 'ħ' -> out.append('h').append(STROKE);
                case 'ŧ' -> out.append('t').append(STROKE);
                case 'æ' -> out.append('a').append(STROKE).append('e').append(STROKE);
                case 'œ' -> out.append('o').append(STROKE).append('e').append(STROKE);
                case 'þ' -> out.append('t').append(STROKE).append('h').append(STROKE);
                case 'ё' -> out.append("е\u0308");
                default -> {
                    if (takesAccents(c)) {
                        out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** Whether an accent on it is an accent, not another letter. */
    static boolean takesAccents(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isLetter(c)
                && (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.GREEK || c == 'е');
    }

    private static String oneBlank(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!blank) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().stripTrailing();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 || text.charAt(i) == '`') {
                return false;
            }
        }
        return true;
    }
}

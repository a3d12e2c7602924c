package io.jobhunt.companies;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One term of a filter, to be looked for in a {@linkplain TitleText#folded folded} title. Plain text, never a pattern,
 * with two choices for those who know them: a star at its end takes any ending ({@code engineer*}), and quotes around it
 * take everything literally, a star as well as the absence of accents.
 */
record TitleTerm(String asWritten, Pattern pattern) {

    /** Written without blanks between words, so that a term may stand anywhere. */
    private static final Set<UnicodeScript> WITHOUT_WORD_BORDERS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]");

    private static final String ACCENT = "[" + TitleText.FIRST_ACCENT + "-" + TitleText.LAST_ACCENT + "]";

    /** Digits, the underscore and what else belongs to no script continue a word of any script that has borders. */
    private static final String OF_NO_SCRIPT = "_\\p{IsInherited}[\\p{IsCommon}&&[\\p{L}\\p{N}]&&[^ー]]";

    /** @return null for a term that looks for nothing */
    static TitleTerm of(String term) {
        String written = term.strip();
        boolean quoted = written.length() > 2 && written.startsWith("\"") && written.endsWith("\"");
        String text = TitleText.folded(quoted ? written.substring(1, written.length() - 1) : written, " ");
        boolean prefix =
                !quoted && text.length() > 1 && text.endsWith("*") && isWord(text.codePointBefore(text.length() - 1));
        if (prefix) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.isEmpty()) {
            return null;
        }
        String pattern = before(text.codePointAt(0)) + letters(text, quoted) + (prefix ? "" : after(text));
        return new TitleTerm(written, Pattern.compile(pattern));
    }

    boolean isIn(String foldedTitle) {
        return pattern.matcher(foldedTitle).find();
    }

    /** A letter that could have an accent and has none may have any in the title. */
    private static String letters(String text, boolean exact) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            pattern.append(Pattern.quote(Character.toString(c)));
            boolean accentFollows = i < text.length() && isAccent(text.charAt(i));
            if (TitleText.takesAccents(c) && !accentFollows) {
                pattern.append(exact ? "(?!" + ACCENT + ")" : ACCENT + "*+");
            } else if (isAccent(c) && !accentFollows) {
                pattern.append("(?!" + ACCENT + ")");
            }
        }
        return pattern.toString();
    }

    private static String before(int first) {
        if (!isWord(first) || WITHOUT_WORD_BORDERS.contains(script(first))) {
            return "";
        }
        return "(?<!" + continuing(first) + ")";
    }

    private static String after(String text) {
        int end = text.length();
        while (end > 1 && isAccent(text.charAt(end - 1))) {
            end--;
        }
        int last = text.codePointBefore(end);
        if (!isWord(last)) {
            return "";
        }
        // A mark belongs to the letter before it, in every script.
        return WITHOUT_WORD_BORDERS.contains(script(last)) ? "(?!\\p{M})" : "(?!\\p{M}|" + continuing(last) + ")";
    }

    /** What makes one word with this letter or digit: its own script, and what is of no script. */
    private static String continuing(int edge) {
        UnicodeScript script = script(edge);
        if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
            return "[" + OF_NO_SCRIPT + "[\\p{script=" + script + "}&&[\\p{L}\\p{M}\\p{N}]]]";
        }
        StringBuilder borderless = new StringBuilder("[^ー");
        WITHOUT_WORD_BORDERS.stream().sorted().forEach(each -> borderless.append("\\p{script=" + each + "}"));
        return "[_[\\p{L}\\p{M}\\p{N}]&&" + borderless + "]]";
    }

    private static boolean isWord(int c) {
        return WORD.matcher(Character.toString(c)).matches();
    }

    private static boolean isAccent(int c) {
        return c >= TitleText.FIRST_ACCENT && c <= TitleText.LAST_ACCENT;
    }

    /** The long-vowel mark is of no script by the book, and Katakana by use. */
    private static UnicodeScript script(int c) {
        return c == 'ー' ? UnicodeScript.KATAKANA : UnicodeScript.of(c);
    }
}

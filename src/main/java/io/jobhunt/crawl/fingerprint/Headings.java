package io.jobhunt.crawl.fingerprint;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines of a main text that may name the place of work, where no structured data does: those before the first
 * prose, and wherever a line is labelled as the place.
 */
final class Headings {

    private static final int MOST_LINES = 60;

    private static final Pattern LABEL = Pattern.compile(
            "^\\W{0,3}(primary |work |job |office |posting |additional )?(locations?|office|offices|based in|standorte?|"
                    + "arbeitsort|einsatzort|dienstort|lieu|localisation|ubicaci[oó]n|localizaci[oó]n|localidad|"
                    + "lugar|localiza[cç][aã]o|sede|luogo|locatie|standplaats|plats|ort|lokalizacja|勤務地|工作地点)\\b");

    private Headings() {}

    /** Their text, one line each, in order. */
    static String of(String mainText) {
        StringBuilder found = new StringBuilder();
        boolean head = true;
        boolean labelled = false;
        int lines = 0;
        int at = 0;
        while (at < mainText.length() && lines < MOST_LINES) {
            int end = mainText.indexOf('\n', at);
            end = end < 0 ? mainText.length() : end;
            String line = mainText.substring(at, end).strip();
            at = end + 1;
            if (line.isEmpty()) {
                continue;
            }
            head = head && !isProse(line);
            boolean label = isLabel(line);
            if (head || label || labelled) {
                found.append(line).append('\n');
                lines++;
            }
            labelled = label && line.length() < 40;
        }
        return found.toString();
    }

    private static boolean isLabel(String line) {
        return LABEL.matcher(line.substring(0, Math.min(40, line.length())).toLowerCase(Locale.ROOT))
                .find();
    }

    /** A sentence or more: a dozen words of which many start small; a list of places has none of those. */
    private static boolean isProse(String line) {
        int words = 0;
        int small = 0;
        boolean inWord = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inWord) {
                words++;
                small += Character.isLowerCase(c) ? 1 : 0;
            }
            inWord = Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019';
        }
        return words >= 12 && small * 3 >= words;
    }
}

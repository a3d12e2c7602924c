package io.jobhunt.crawl.fingerprint;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines that may name the place of work, where no structured data does: those of the main text before the first
 * prose, those that follow the title wherever that stands on the page (the main text often begins below them), and
 * those labelled as the place.
 */
final class Headings {

    private static final int MOST_LINES = 60;

    /** Lines looked at below a title, and titles: a similar posting's may follow further down. */
    private static final int MOST_BELOW = 20;

    private static final int MOST_SHOWN = 2;

    private static final Pattern LABEL = Pattern.compile(
            "^\\W{0,3}(primary |work |job |office |posting |additional )?(locations?|office|offices|based in|standorte?|"
                    + "arbeitsort|einsatzort|dienstort|lieu|localisation|ubicaci[oó]n|localizaci[oó]n|localidad|"
                    + "lugar|localiza[cç][aã]o|sede|luogo|locatie|standplaats|plats|ort|lokalizacja|勤務地|工作地点)\\b");

    private Headings() {}

    /**
     * Their text, one line each, in order.
     *
     * @param title the title as the page shows it, or null
     */
    static String of(String title, String visibleText, String mainText) {
        StringBuilder found = new StringBuilder();
        belowTitle(title, visibleText, found);
        inMainText(mainText, found);
        return found.toString();
    }

    private static void belowTitle(String title, String visibleText, StringBuilder found) {
        String wanted = title == null ? "" : CriticalHash.canonical(title);
        int below = -1;
        int shown = 0;
        int at = 0;
        while (!wanted.isEmpty() && at < visibleText.length() && (shown < MOST_SHOWN || below >= 0)) {
            int end = visibleText.indexOf('\n', at);
            end = end < 0 ? visibleText.length() : end;
            String line = visibleText.substring(at, end).strip();
            at = end + 1;
            if (line.isEmpty()) {
                continue;
            }
            if (isTitle(line, wanted)) {
                below = 0;
                shown++;
            } else if (below >= MOST_BELOW || isProse(line)) {
                below = -1;
            }
            if (below >= 0) {
                found.append(line).append('\n');
                below++;
            }
        }
    }

    private static void inMainText(String mainText, StringBuilder found) {
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
    }

    /** Blanks may be written as entities, or doubled. */
    private static boolean isTitle(String line, String wanted) {
        return line.length() < 2 * wanted.length()
                && CriticalHash.canonical(line).equalsIgnoreCase(wanted);
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

package io.jobhunt.crawl.change;

import io.jobhunt.reading.places.PlaceLabels;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The lines that may name the place of work, where no structured data does: those of the main text before the first
 * prose, those around the title wherever that stands on the page (the main text often begins below), and those
 * labelled as the place.
 */
final class Headings {

    private static final int MOST_LINES = 60;

    /** Lines looked at above and below a title, and titles: a similar posting's may follow further down. */
    private static final int MOST_ABOVE = 3;

    private static final int MOST_BELOW = 20;

    private static final int MOST_SHOWN = 2;

    private Headings() {}

    /**
     * Their text, one line each, in order.
     *
     * @param title the title as the page shows it, or null
     */
    static String of(String title, String visibleText, String mainText) {
        StringBuilder found = new StringBuilder();
        aroundTitle(title, visibleText, found);
        inMainText(mainText, found);
        return found.toString();
    }

    private static void aroundTitle(String title, String visibleText, StringBuilder found) {
        String wanted = title == null ? "" : CriticalHash.canonical(title);
        Deque<String> above = new ArrayDeque<>();
        int left = 0;
        int shown = 0;
        int at = 0;
        while (!wanted.isEmpty() && at < visibleText.length() && (shown < MOST_SHOWN || left > 0)) {
            int end = visibleText.indexOf('\n', at);
            end = end < 0 ? visibleText.length() : end;
            String line = visibleText.substring(at, end).strip();
            at = end + 1;
            if (line.isEmpty()) {
                continue;
            }
            if (isTitle(line, wanted)) {
                if (shown == 0) {
                    above.forEach(earlier -> found.append(earlier).append('\n'));
                }
                left = MOST_BELOW;
                shown++;
            } else if (isProse(line)) {
                left = 0;
            }
            if (left > 0) {
                found.append(line).append('\n');
                left--;
                above.clear();
            } else {
                above.addLast(line);
                if (above.size() > MOST_ABOVE) {
                    above.removeFirst();
                }
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
        return PlaceLabels.begins(line.substring(0, Math.min(40, line.length())).toLowerCase(Locale.ROOT));
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

package io.jobhunt.extract.markup;

import java.util.ArrayList;
import java.util.List;

/** Whether any of many phrases occurs in a text, in one pass over it: most places are passed by with one look. */
public final class PhraseFinder {

    private static final int SLOTS = 1024;

    private final List<List<String>> byBeginning = new ArrayList<>(SLOTS);

    /** @param phrases of two or more characters each */
    public PhraseFinder(List<String> phrases) {
        for (int i = 0; i < SLOTS; i++) {
            byBeginning.add(null);
        }
        for (String phrase : phrases) {
            int slot = slot(phrase.charAt(0), phrase.charAt(1));
            if (byBeginning.get(slot) == null) {
                byBeginning.set(slot, new ArrayList<>());
            }
            byBeginning.get(slot).add(phrase);
        }
    }

    public boolean isAnyIn(String text) {
        char[] signs = text.toCharArray();
        for (int i = 0; i + 1 < signs.length; i++) {
            List<String> phrases = byBeginning.get(slot(signs[i], signs[i + 1]));
            if (phrases != null) {
                for (String phrase : phrases) {
                    if (text.startsWith(phrase, i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int slot(char first, char second) {
        return (first * 31 + second) & SLOTS - 1;
    }
}

package io.jobhunt.extract;

import io.jobhunt.extract.markup.OneLine;
import java.util.HashSet;
import java.util.Set;

/** How much a text repeats itself: lists of cards say the same few things over and over, postings hardly ever do. */
final class Repetition {

    private static final int WORDS = 4;
    private static final int MOST_WORDS = 5_000;

    private Repetition() {}

    /** The share of four-word sequences that occurred before, 0 to 1. */
    static double of(String text) {
        String[] words = OneLine.key(text).split(" ", MOST_WORDS + 1);
        int sequences = Math.min(words.length, MOST_WORDS) - WORDS + 1;
        if (sequences <= 0) {
            return 0;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < sequences; i++) {
            seen.add(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2] + ' ' + words[i + 3]);
        }
        return 1 - (double) seen.size() / sequences;
    }
}

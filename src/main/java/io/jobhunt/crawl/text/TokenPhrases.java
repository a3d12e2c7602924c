package io.jobhunt.crawl.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds fixed phrases in a text, word by word: case, punctuation, line breaks and tags between the words don't matter. */
public final class TokenPhrases {

    private final Map<Long, List<Tokens>> byFirstWord = new HashMap<>();

    public TokenPhrases(List<String> phrases) {
        for (String phrase : phrases) {
            Tokens words = Tokens.of(phrase);
            byFirstWord
                    .computeIfAbsent(words.hash(0), first -> new ArrayList<>())
                    .add(words);
        }
    }

    /** How often any of the phrases occurs; overlapping ones count once. */
    public int countIn(Tokens text) {
        int count = 0;
        int i = 0;
        while (i < text.size()) {
            int length = matchAt(text, i);
            count += length > 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return count;
    }

    public boolean occurIn(Tokens text) {
        for (int i = 0; i < text.size(); i++) {
            if (matchAt(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private int matchAt(Tokens text, int i) {
        int longest = 0;
        for (Tokens phrase : byFirstWord.getOrDefault(text.hash(i), List.of())) {
            if (phrase.size() > longest && matches(phrase, text, i)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private static boolean matches(Tokens phrase, Tokens text, int at) {
        if (at + phrase.size() > text.size()) {
            return false;
        }
        for (int k = 1; k < phrase.size(); k++) {
            if (phrase.hash(k) != text.hash(at + k)) {
                return false;
            }
        }
        return true;
    }
}

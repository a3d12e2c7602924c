package io.jobhunt.crawl.text;

import java.util.HashSet;
import java.util.Set;

/**
 * The words of a vocabulary that are one token each. Signs are none, and of "年収", which is two tokens, the first would
 * make every year a salary.
 */
final class SingleWords {

    private SingleWords() {}

    static Set<Long> hashes(Set<String> words) {
        Set<Long> hashes = new HashSet<>();
        for (String word : words) {
            Tokens tokens = Tokens.of(word);
            if (tokens.size() == 1 && word.codePoints().allMatch(Character::isLetter)) {
                hashes.add(tokens.hash(0));
            }
        }
        return Set.copyOf(hashes);
    }
}

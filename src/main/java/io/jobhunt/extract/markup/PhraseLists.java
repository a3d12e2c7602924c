package io.jobhunt.extract.markup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists of words and phrases, written as running text with {@code |} between them. */
public final class PhraseLists {

    private PhraseLists() {}

    public static List<String> list(String phrases) {
        List<String> all = new ArrayList<>();
        for (String phrase : phrases.split("\\|")) {
            if (!phrase.isBlank()) {
                all.add(OneLine.squeeze(phrase));
            }
        }
        return List.copyOf(all);
    }

    public static Set<String> set(String phrases) {
        return Set.copyOf(new HashSet<>(list(phrases)));
    }
}

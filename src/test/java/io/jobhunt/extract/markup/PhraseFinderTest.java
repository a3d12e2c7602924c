package io.jobhunt.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseFinderTest {

    private final PhraseFinder finder = new PhraseFinder(List.of("ab", "abc d", "zürich", "e-verify"));

    @Test
    void phrasesAreFoundAnywhere() {
        assertThat(finder.isAnyIn("xxab")).isTrue();
        assertThat(finder.isAnyIn("in zürich")).isTrue();
        assertThat(finder.isAnyIn("e-verify")).isTrue();
        assertThat(finder.isAnyIn("e-verif")).isFalse();
        assertThat(finder.isAnyIn("")).isFalse();
        assertThat(finder.isAnyIn("a")).isFalse();
    }

    @Test
    void itAgreesWithLookingForEachPhrase() {
        Random random = new Random(5);
        List<String> phrases =
                IntStream.range(0, 40).mapToObj(i -> letters(random, 2 + i % 4)).toList();
        PhraseFinder many = new PhraseFinder(phrases);
        int found = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = letters(random, random.nextInt(30));
            boolean expected = phrases.stream().anyMatch(text::contains);
            found += expected ? 1 : 0;
            assertThat(many.isAnyIn(text)).as(text).isEqualTo(expected);
        }
        assertThat(found).isBetween(500, 4_500);
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("abcdefäö ".charAt(random.nextInt(9)));
        }
        return text.toString();
    }
}

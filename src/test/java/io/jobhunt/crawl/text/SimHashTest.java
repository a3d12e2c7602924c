package io.jobhunt.crawl.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimHashTest {

    @Test
    void countsEveryBitOfEveryShingleAndTakesTheMajority() {
        Tokens text = Tokens.of(words(new Random(7), 2_000));

        long expected = 0;
        for (int bit = 0; bit < 64; bit++) {
            int balance = 0;
            for (int i = 0; i + 3 <= text.size(); i++) {
                long hash =
                        FingerprintHash.HASH.hashLongLongLongToLong(text.hash(i), text.hash(i + 1), text.hash(i + 2));
                balance += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
            expected |= balance > 0 ? 1L << bit : 0;
        }

        assertThat(SimHash.of(text)).isEqualTo(expected);
    }

    @Test
    void aRepeatedShingleWeighsAsOftenAsItOccurs() {
        String rare = "alpha beta gamma ";
        String frequent = "one two three ".repeat(200);

        assertThat(SimHash.distance(
                        SimHash.of(Tokens.of(frequent + rare)), SimHash.of(Tokens.of("one two three one two"))))
                .isLessThan(SimHash.distance(SimHash.of(Tokens.of(frequent + rare)), SimHash.of(Tokens.of(rare))));
    }

    @Test
    void unrelatedTextsAreFarApartAndEditedOnesNear() {
        Random random = new Random(11);
        String text = words(random, 800);

        assertThat(SimHash.distance(SimHash.of(Tokens.of(text)), SimHash.of(Tokens.of(words(random, 800)))))
                .isBetween(18, 46);
        assertThat(SimHash.distance(SimHash.of(Tokens.of(text)), SimHash.of(Tokens.of(text + " oneword"))))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void veryShortTextsHaveAHashToo() {
        assertThat(SimHash.of(Tokens.of(""))).isZero();
        assertThat(SimHash.of(Tokens.of("two words"))).isNotEqualTo(SimHash.of(Tokens.of("other words")));
    }

    @Test
    void storedHashesStayComparable() {
        assertThat(SimHash.of(Tokens.of("Build and run the ingestion pipeline in Berlin or remotely")))
                .isEqualTo(1379421253228578445L);
    }

    private static String words(Random random, int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> "w" + Integer.toString(random.nextInt(5_000), 36))
                .collect(Collectors.joining(" "));
    }
}

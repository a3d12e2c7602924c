package io.jobhunt.bench.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Two texts compared as bags of lower-case words. */
record Tokens(double precision, double recall) {

    static Tokens compare(String truth, String found) {
        Map<String, Integer> expected = bag(truth);
        Map<String, Integer> actual = bag(found);
        int common = expected.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), actual.getOrDefault(word.getKey(), 0)))
                .sum();
        return new Tokens(share(common, count(actual)), share(common, count(expected)));
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /** Words of the truth that were not found, for looking into a bad figure. */
    static String missing(String truth, String found) {
        Map<String, Integer> left = bag(truth);
        bag(found).forEach((word, n) -> left.merge(word, -n, Integer::sum));
        StringBuilder words = new StringBuilder();
        left.entrySet().stream().filter(word -> word.getValue() > 0).limit(30).forEach(word -> words.append(
                        word.getKey())
                .append(' '));
        return words.toString();
    }

    private static Map<String, Integer> bag(String text) {
        Map<String, Integer> bag = new HashMap<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                bag.merge(word, 1, Integer::sum);
            }
        }
        return bag;
    }

    private static int count(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}

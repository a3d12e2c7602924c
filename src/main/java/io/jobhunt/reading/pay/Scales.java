package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and letters that multiply the number before them. */
final class Scales {

    /**
     * @param factor   what to multiply by
     * @param currency implied by the word, if one is
     * @param period   implied by the word, if one is
     */
    record Scale(long factor, @Nullable String currency, @Nullable Period period) {

        private static Scale of(long factor) {
            return new Scale(factor, null, null);
        }
    }

    static final long MILLION = 1_000_000;

    private static final Scale THOUSAND = Scale.of(1_000);
    private static final Scale LAKH = new Scale(100_000, "INR", null);
    private static final Scale CRORE = new Scale(10_000_000, "INR", null);

    private static final Map<String, Scale> WORDS = Map.ofEntries(
            Map.entry("k", THOUSAND),
            Map.entry("thousand", THOUSAND),
            Map.entry("tsd", THOUSAND),
            Map.entry("tausend", THOUSAND),
            Map.entry("mille", THOUSAND),
            Map.entry("tys", THOUSAND),
            Map.entry("tkr", new Scale(1_000, Currencies.KRONA, null)),
            Map.entry("lakh", LAKH),
            Map.entry("lakhs", LAKH),
            Map.entry("lac", LAKH),
            Map.entry("lacs", LAKH),
            Map.entry("lpa", new Scale(100_000, "INR", Period.YEAR)),
            Map.entry("crore", CRORE),
            Map.entry("crores", CRORE),
            Map.entry("cr", CRORE),
            Map.entry("cpa", new Scale(10_000_000, "INR", Period.YEAR)),
            Map.entry("万円", new Scale(10_000, "JPY", null)),
            Map.entry("万", Scale.of(10_000)),
            Map.entry("千円", new Scale(1_000, "JPY", null)),
            Map.entry("만원", new Scale(10_000, "KRW", null)),
            Map.entry("만", Scale.of(10_000)),
            Map.entry("million", Scale.of(MILLION)),
            Map.entry("millions", Scale.of(MILLION)),
            Map.entry("mio", Scale.of(MILLION)),
            Map.entry("mn", Scale.of(MILLION)),
            Map.entry("mm", Scale.of(MILLION)),
            Map.entry("m", Scale.of(MILLION)),
            Map.entry("billion", Scale.of(1_000 * MILLION)),
            Map.entry("bn", Scale.of(1_000 * MILLION)),
            Map.entry("b", Scale.of(1_000 * MILLION)),
            Map.entry("mrd", Scale.of(1_000 * MILLION)),
            Map.entry("trillion", Scale.of(1_000_000 * MILLION)));

    /** Letters that mean this only when they touch the number. */
    private static final Set<String> TOUCHING = Set.of("m", "b", "mm", "mn");

    /** "2 cr" is credits as well, a CPA an accountant, and "lac" a lake. */
    private static final Set<String> OFTEN_OTHER_WORDS = Set.of("cr", "cpa", "lac", "lacs");

    private Scales() {}

    /** The words that make a number an amount of money in any text: "12 lakh". */
    static Set<String> ofOneCurrency() {
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().currency() != null && !OFTEN_OTHER_WORDS.contains(word.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the token after a number makes of it, if anything. */
    static @Nullable Scale after(PayTokens tokens, int number, @Nullable String currency) {
        PayTokens.Token word = tokens.get(number + 1);
        if (!word.isWord()) {
            return null;
        }
        if (word.is("l")) {
            boolean perAnnum =
                    tokens.get(number + 2).is("pa") || tokens.get(number + 2).is("per");
            boolean inRange = tokens.get(number + 3).isNumber()
                    && tokens.get(number + 4).text().equals("L");
            return perAnnum || "INR".equals(currency) || word.text().equals("L") && inRange ? LAKH : null;
        }
        if (word.is("t")) {
            return tokens.get(number + 2).is("€") ? THOUSAND : null;
        }
        if (word.is("k") && tokens.get(number).is("401") && currency == null) {
            return null;
        }
        return TOUCHING.contains(word.lower()) && !word.glued() ? null : WORDS.get(word.lower());
    }
}

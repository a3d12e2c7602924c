package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import io.jobhunt.reading.pay.PayTokens.Token;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the amount around a number: its currency before or after it, its scale. */
final class MoneyReader {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /** Currencies so small that pay is stated in millions of them. */
    private static final Set<String> SMALL = Set.of("JPY", "KRW", "IDR", "VND", "COP", "CLP", "HUF", "NGN");

    /** Words of other meanings too (feet, victories, weights): money only behind the number, and only much of it. */
    private static final Set<String> DOUBTFUL = Set.of("ft", "won", "pounds", "fr", "zl", "yen");

    private static final Set<String> NATIONS = Set.of("us", "canadian", "australian", "singapore", "american", "swiss");

    private static final Set<String> BENEFITS = Set.of(
            "equity",
            "bonus",
            "bonuses",
            "benefits",
            "commission",
            "commissions",
            "super",
            "superannuation",
            "stock",
            "tips",
            "ote",
            "options",
            "shares",
            "perks",
            "package",
            "car",
            "annual",
            "profit",
            "excellent",
            "great");

    private final PayTokens tokens;

    MoneyReader(PayTokens tokens) {
        this.tokens = tokens;
    }

    /** The amount whose number is at an index, unless the number is part of something else. */
    @Nullable
    PayAmount at(int index) {
        Token number = tokens.get(index);
        BigDecimal value = number.isNumber() ? Amounts.value(number.text()) : null;
        if (value == null || value.signum() == 0) {
            return null;
        }
        Left left = left(index, value);
        if (left == null || isSomethingElse(index, left)) {
            return null;
        }
        String currency = left.currency;
        Scales.Scale scale = Scales.after(tokens, index, currency);
        int end = index + 1;
        long factor = left.factor;
        Period period = null;
        if (scale != null) {
            end++;
            factor = scale.factor();
            period = scale.period();
            currency = currency == null ? scale.currency() : currency;
        } else if (tokens.get(end).is("t") && factor == 1 && tokens.get(end + 1).is("€")) {
            end++;
        }
        Right right = right(end, currency, value.multiply(BigDecimal.valueOf(factor)));
        currency = right.currency;
        if (currency == null && Amounts.isIndian(number.text())) {
            currency = "INR";
        }
        boolean huge = isHuge(factor, currency);
        PayAmount money = new PayAmount(value, 1, currency, period, left.start, right.end, isOpen(right.end), huge);
        return factor > 1 ? money.times(factor) : money;
    }

    /** In millions, and not of a currency or in a country where pay is. */
    static boolean isHuge(long factor, @Nullable String currency) {
        return factor >= Scales.MILLION
                && !"INR".equals(currency)
                && (currency == null || !SMALL.contains(currency) && !currency.equals(Currencies.YEN));
    }

    private record Left(int start, @Nullable String currency, long factor) {}

    private record Right(int end, @Nullable String currency) {}

    private @Nullable Left left(int index, BigDecimal value) {
        Token before = tokens.get(index - 1);
        Token earlier = tokens.get(index - 2);
        if (before.kind() == PayTokens.Kind.SYMBOL) {
            String symbol = Currencies.ofSymbol(before.text());
            if (symbol == null) {
                return before.is("#") ? null : new Left(index, null, 1);
            }
            String whose = earlier.isWord() ? dollar(earlier, before.glued()) : null;
            return symbol.equals(Currencies.DOLLAR) && whose != null
                    ? new Left(index - 2, whose, 1)
                    : new Left(index - 1, symbol, 1);
        }
        if (!before.isWord()) {
            return new Left(index, null, 1);
        }
        boolean glued = tokens.get(index).glued();
        String word = Currencies.ofWord(before.lower(), before.text());
        if (before.text().equals("R") && value.compareTo(THOUSAND) >= 0) {
            word = "ZAR";
        }
        boolean counts = word != null
                && (!DOUBTFUL.contains(before.lower())
                        || before.is("fr") && !before.text().equals("fr"));
        if (counts) {
            return new Left(index - 1, word, before.is("teur") ? 1_000 : 1);
        }
        return glued && !PayVocabulary.isEastAsian(before.text().charAt(0)) ? null : new Left(index, null, 1);
    }

    private static @Nullable String dollar(Token word, boolean glued) {
        String whose = Currencies.dollarOf(word.lower());
        return glued || word.text().length() == 3 ? whose : null;
    }

    /** Percentages, ordinals, clock times, counts of things, retirement plans. */
    private boolean isSomethingElse(int index, Left left) {
        Token after = tokens.get(index + 1);
        if (after.is("%") || tokens.get(index).is("401") && after.is("(")) {
            return true;
        }
        if (left.currency != null || !after.glued()) {
            return false;
        }
        boolean numberFollows =
                tokens.get(index + 2).isNumber() && tokens.get(index + 2).glued();
        if ((after.is(":") || after.is("/")) && numberFollows) {
            return true;
        }
        boolean known = Scales.after(tokens, index, null) != null
                || Currencies.ofWord(after.lower(), after.text()) != null
                || PayPeriods.ofWord(after.lower()) != null
                || after.isWord() && PayVocabulary.isEastAsian(after.text().charAt(0))
                || after.is("t") && tokens.get(index + 2).is("€");
        return after.isWord() && !known;
    }

    private Right right(int end, @Nullable String left, BigDecimal value) {
        Token next = tokens.get(end);
        String found = null;
        int after = end + 1;
        if (next.kind() == PayTokens.Kind.SYMBOL) {
            boolean ofNext =
                    tokens.get(end + 1).isNumber() && tokens.get(end + 1).glued() && !next.glued();
            found = ofNext ? null : Currencies.ofSymbol(next.text());
        } else if (next.isWord() && NATIONS.contains(next.lower())) {
            found = ofNation(next.lower(), tokens.get(end + 1));
            after++;
        } else if (next.isWord()) {
            found = Currencies.ofWord(next.lower(), next.text());
            if (DOUBTFUL.contains(next.lower()) && value.compareTo(THOUSAND) < 0) {
                found = null;
            }
        }
        if (found == null) {
            return new Right(end, left);
        }
        if (left == null) {
            String exact = found.equals(Currencies.DOLLAR) && tokens.get(after).isWord()
                    ? Currencies.dollarOf(tokens.get(after).lower())
                    : null;
            return exact != null && tokens.get(after).text().length() == 3
                    ? new Right(after + 1, exact)
                    : new Right(after, found);
        }
        if (left.equals(found) || Currencies.isShared(left) && !found.equals(left)) {
            boolean same = left.equals(found) || Currencies.couldBe(left, found);
            return same ? new Right(after, found) : new Right(end, left);
        }
        return new Right(end, left);
    }

    private static @Nullable String ofNation(String nation, Token word) {
        boolean dollars = word.is("dollars") || word.is("$") || word.is("dollar");
        return switch (nation) {
            case "us", "american" -> dollars ? "USD" : null;
            case "canadian" -> dollars ? "CAD" : null;
            case "australian" -> dollars ? "AUD" : null;
            case "singapore" -> dollars ? "SGD" : null;
            default -> word.is("francs") ? "CHF" : null;
        };
    }

    private boolean isOpen(int end) {
        Token plus = tokens.get(end);
        return plus.is("+")
                && plus.glued()
                && !BENEFITS.contains(tokens.get(end + 1).lower());
    }
}

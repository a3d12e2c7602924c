package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import io.jobhunt.reading.pay.PayTokens.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an amount is paid for, behind it or in the words that lead to it. */
final class PeriodReader {

    /** @param end index after the last token of the period */
    record Found(Period period, int end) {}

    private static final Set<String> SKIPPED = Set.of(
            "gross",
            "brutto",
            "brut",
            "bruto",
            "net",
            "vat",
            "netto",
            "base",
            "salary",
            "(",
            "[",
            ",",
            "pay",
            "of",
            "paid",
            "basic",
            "fixed",
            "usd",
            "before",
            "tax",
            "+",
            "wage",
            "is",
            "total",
            "cash",
            "–",
            "fixo",
            "bruts",
            "brutos",
            "in",
            "compensation");
    private static final int MOST_SKIPPED = 4;
    private static final int WORDS_BEFORE = 14;

    private final PayTokens tokens;

    PeriodReader(PayTokens tokens) {
        this.tokens = tokens;
    }

    /** The period that follows an amount within a few words, if any does. */
    @Nullable
    Found after(int amountEnd) {
        int at = amountEnd;
        for (int skipped = 0; skipped <= MOST_SKIPPED; skipped++) {
            Found found = at(at);
            if (found != null) {
                return found;
            }
            if (!SKIPPED.contains(tokens.get(at).lower())) {
                return null;
            }
            at++;
        }
        return null;
    }

    private @Nullable Found at(int at) {
        Token word = tokens.get(at);
        Token next = tokens.get(at + 1);
        if (PayPeriods.per().contains(word.lower())) {
            int unitAt = next.is("-") || next.is("each") || next.is("/") ? at + 2 : at + 1;
            Token unit = tokens.get(unitAt);
            Period period = unit.isWord() ? PayPeriods.ofUnit(unit.lower()) : null;
            if (period == null && word.is("/") && unit.isWord()) {
                period = PayPeriods.ofWord(unit.lower());
            }
            boolean apart = word.is("-") && !unit.glued()
                    || word.is("a") && unit.lower().length() < 2;
            return period == null || apart ? null : new Found(period, closing(unitAt + 1));
        }
        Period alone = word.isWord() ? PayPeriods.ofWord(word.lower()) : null;
        if (alone != null && !word.is("ctc")) {
            return new Found(alone, closing(at + 1));
        }
        boolean eastAsian =
                word.isWord() && PayVocabulary.isEastAsian(word.text().charAt(0));
        Period unit = eastAsian ? PayPeriods.ofUnit(word.lower()) : null;
        return unit == null ? null : new Found(unit, at + 1);
    }

    private int closing(int at) {
        return tokens.get(at).is(")") || tokens.get(at).is("]") ? at + 1 : at;
    }

    /** The period that leads to an amount in its own sentence ("annual base salary of …"), if one does. */
    @Nullable
    Period before(int start, int floor) {
        Period byCustom = null;
        for (int i = start - 1; i >= Math.max(floor, start - WORDS_BEFORE); i--) {
            Token word = tokens.get(i);
            if (word.is("ctc")) {
                // India states the "cost to company" by the year unless it says "monthly".
                byCustom = Period.YEAR;
                continue;
            }
            if (tokens.endsSentence(i) && !(word.kind() == PayTokens.Kind.BREAK && leads(i - 1))) {
                return byCustom;
            }
            Period period = word.isWord() ? PayPeriods.ofWord(word.lower()) : null;
            if (period != null && (PayWords.isPay(word.lower()) || leadsToPay(i + 1, start))) {
                return period;
            }
            Period unit = word.isWord() && isPer(i - 1) ? PayPeriods.ofUnit(word.lower()) : null;
            if (unit != null) {
                return unit;
            }
            if ((word.is("day") || word.is("hour") || word.is("year") || word.is("month") || word.is("week"))
                    && tokens.get(i + 1).is("rate")) {
                return PayPeriods.ofUnit(word.lower());
            }
        }
        return byCustom;
    }

    private boolean leads(int i) {
        return tokens.get(i).is(":")
                || PayWords.isPay(tokens.get(i).lower())
                || PayWords.isFiller(tokens.get(i).lower());
    }

    private boolean isPer(int i) {
        return tokens.get(i).is("per")
                || tokens.get(i).is("pro")
                || tokens.get(i).is("par")
                || tokens.get(i).is("/");
    }

    /** A word for pay follows, or nothing but fillers up to the amount: "30 hours weekly" says nothing about pay. */
    private boolean leadsToPay(int from, int start) {
        boolean fillers = true;
        for (int i = from; i < start; i++) {
            String word = tokens.get(i).lower();
            if (i < from + 5 && (PayWords.isPay(word) || PayWords.isTotal(word) || word.equals("rate"))) {
                return true;
            }
            fillers &= PayWords.isFiller(word);
        }
        return fillers;
    }
}

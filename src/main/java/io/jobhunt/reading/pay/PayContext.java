package io.jobhunt.reading.pay;

import io.jobhunt.reading.pay.PayTokens.Kind;
import io.jobhunt.reading.pay.PayTokens.Token;
import java.util.Set;

/**
 * What the words around an amount say about it.
 *
 * @param label   how the amount is named as pay
 * @param linked  whether nothing but filling words, a colon or "is", "of", "between" stand between that name and it
 * @param total   whether that name includes what depends on success (OTE, total package)
 * @param noPay   whether the words say that it is other money: a bonus, a budget, revenue
 * @param other   whether they speak of things money is spent on or made with
 */
record PayContext(Label label, boolean linked, boolean total, boolean noPay, boolean other) {

    enum Label {
        NONE,
        /** Named in the line or sentence before. */
        HEADING,
        /** Named in the same sentence. */
        SENTENCE
    }

    private static final int FARTHEST = 45;
    private static final int PHRASE = 8;
    private static final int LONGEST_ASIDE = 40;
    private static final Set<String> MORE_NOISE =
            Set.of("of", "up", "to", "worth", "at", "a", "valued", "an", "as", "much", "totaling", "over");

    static PayContext of(PayTokens tokens, PayClaim claim, int floor) {
        PayContext before = before(tokens, claim.start(), floor);
        return after(tokens, claim, before);
    }

    private static PayContext before(PayTokens tokens, int start, int floor) {
        int crossed = 0;
        boolean other = false;
        for (int i = start - 1; i >= Math.max(floor, start - FARTHEST); i--) {
            Token token = tokens.get(i);
            if (token.is(")") || token.is("]")) {
                i = opening(tokens, i, floor);
                continue;
            }
            if (tokens.endsSentence(i)) {
                crossed += token.kind() == Kind.BREAK && tokens.endsSentence(i - 1) ? 0 : 1;
                continue;
            }
            if (!token.isWord()) {
                continue;
            }
            String word = token.lower();
            if (PayWords.isNoPay(word) && !PayLabels.isInternStipend(tokens, i) && !isMereAddition(tokens, i, start)) {
                return new PayContext(Label.NONE, false, false, crossed == 0, other);
            }
            other |= crossed == 0 && (PayWords.isOtherMoney(word) || PayWords.isBreaker(word));
            if (PayLabels.isLabel(tokens, i, start)) {
                boolean linked = isLinked(tokens, i, start, crossed);
                boolean praised = PayWords.isPraise(tokens.get(i - 1).lower())
                        || PayWords.isPraise(tokens.get(i - 2).lower());
                if (praised && !linked || PayLabels.isPraised(tokens, i, start)) {
                    return new PayContext(Label.NONE, false, false, false, other);
                }
                if (PayLabels.isPaidByOther(tokens, i)) {
                    return new PayContext(Label.NONE, false, false, true, true);
                }
                boolean total = PayWords.isTotal(word) || PayLabels.isTotal(tokens, i, floor);
                return new PayContext(
                        crossed == 0 || linked ? Label.SENTENCE : Label.HEADING, linked, total, false, other);
            }
        }
        return new PayContext(Label.NONE, false, false, false, other);
    }

    private static PayContext after(PayTokens tokens, PayClaim claim, PayContext before) {
        boolean other = before.other;
        Label label = before.label;
        boolean linked = before.linked;
        boolean total = before.total;
        for (int i = claim.amountEnd(); i < claim.amountEnd() + PHRASE; i++) {
            Token token = tokens.get(i);
            String word = token.lower();
            if (tokens.endsSentence(i) || PayWords.isCut(word) && i >= claim.end()) {
                break;
            }
            if (PayWords.isNoPay(word)) {
                return new PayContext(label, linked, total, true, other);
            }
            boolean rate = word.equals("rate") && claim.period() != null && i >= claim.end();
            if (rate
                    || token.isWord()
                            && (PayWords.isPay(word) || PayWords.isTotal(word))
                            && PayPeriods.ofWord(word) == null) {
                boolean none = label == Label.NONE;
                label = Label.SENTENCE;
                linked |= i <= claim.end() + 2;
                total = none || PayWords.isTotal(word) ? PayWords.isTotal(word) : total;
                break;
            }
            other |= i >= claim.end()
                    && !linked
                    && (PayWords.isOtherMoney(word) || PayWords.isSpent(word) || word.equals("per"));
        }
        return new PayContext(label, linked, total, before.noPay, other);
    }

    private static boolean isLinked(PayTokens tokens, int label, int start, int crossed) {
        boolean fillers = true;
        for (int i = label + 1; i < start && fillers; i++) {
            Token token = tokens.get(i);
            if (token.is("(") || token.is("[")) {
                i = closing(tokens, i, start);
            } else {
                fillers = PayWords.isFiller(token.lower()) || token.kind() == Kind.BREAK;
            }
        }
        if (fillers) {
            return crossed <= 1;
        }
        int last = start - 1;
        while (last > label
                && (tokens.get(last).is("(")
                        || tokens.get(last).is("approximately")
                        || tokens.get(last).is("\""))) {
            last--;
        }
        boolean colonLine =
                tokens.get(last).kind() == Kind.BREAK && tokens.get(last - 1).is(":");
        return crossed == 0 && PayWords.isLink(tokens.get(last).lower()) || crossed == 1 && colonLine;
    }

    /** "plus bonus", "(excluding equity)": named beside pay, not instead of it. "A bonus of" is instead. */
    private static boolean isMereAddition(PayTokens tokens, int noise, int start) {
        boolean leadsOn = noise + 1 < start;
        for (int i = noise + 1; i < start; i++) {
            leadsOn &= MORE_NOISE.contains(tokens.get(i).lower());
        }
        if (leadsOn || noise + 1 == start) {
            return false;
        }
        for (int i = noise - 1; i >= noise - 3; i--) {
            if (PayWords.isConnector(tokens.get(i).lower())) {
                return true;
            }
            if (!tokens.get(i).isWord()) {
                return false;
            }
        }
        return false;
    }

    private static int opening(PayTokens tokens, int close, int floor) {
        String open = tokens.get(close).is(")") ? "(" : "[";
        for (int i = close - 1; i >= Math.max(floor, close - LONGEST_ASIDE); i--) {
            if (tokens.get(i).is(open)) {
                return i;
            }
        }
        return close;
    }

    private static int closing(PayTokens tokens, int open, int end) {
        String close = tokens.get(open).is("(") ? ")" : "]";
        for (int i = open + 1; i < end; i++) {
            if (tokens.get(i).is(close)) {
                return i;
            }
        }
        return open;
    }
}

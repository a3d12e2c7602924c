package io.jobhunt.reading.pay;

import java.util.Set;

/** Whether a single figure is a lower bound ("from", "+"), an upper bound ("up to"), or the figure itself. */
enum PayBound {
    NONE,
    ABOVE,
    BELOW;

    private static final Set<String> FROM = Set.of(
            "from",
            "least",
            "minimum",
            "min",
            "ab",
            "desde",
            "od",
            "vanaf",
            "från",
            "upwards",
            "starting",
            "starts",
            "partir",
            "floor",
            "mind",
            "mindestens");
    private static final Set<String> UP_TO =
            Set.of("max", "maximum", "jusqu'à", "hasta", "até", "ceiling", "under", "fino");
    private static final Set<String> BETWEEN_THEM = Set.of(
            "at",
            "of",
            ":",
            "to",
            "a",
            "approx",
            "approximately",
            "around",
            "de",
            "is",
            "us",
            "(",
            "an",
            "salary",
            "pay",
            "base",
            "wage",
            "rate",
            "hourly",
            "annual");
    private static final int NEAR = 4;

    static PayBound of(PayTokens tokens, PayAmount money, int end, int floor) {
        if (money.open()) {
            return ABOVE;
        }
        PayBound after = after(tokens, end);
        if (after == NONE && end != money.end()) {
            after = after(tokens, money.end());
        }
        return after == NONE ? before(tokens, money.start(), floor) : after;
    }

    private static PayBound after(PayTokens tokens, int end) {
        int at = end + (tokens.get(end).is("(") ? 1 : 0);
        PayTokens.Token first = tokens.get(at);
        PayTokens.Token second = tokens.get(at + 1);
        if (first.is("以上")
                || first.is("から") && !tokens.get(at + 1).isNumber()
                || (first.is("〜") || first.is("～")) && !second.isNumber()
                || first.is("+") && first.glued() && end > 0 && !second.isWord()
                || first.is("or") && (second.is("more") || second.is("above") || second.is("higher"))
                || first.is("and") && (second.is("up") || second.is("above") || second.is("higher"))
                || first.is("minimum")
                || first.is("min")
                || first.is("upwards")
                || first.is("to") && (second.is("start") || second.is("begin"))) {
            return ABOVE;
        }
        boolean most = first.is("以下")
                || first.is("まで")
                || first.is("max")
                || first.is("maximum")
                || first.is("or") && (second.is("less") || second.is("below"));
        return most ? BELOW : NONE;
    }

    private static PayBound before(PayTokens tokens, int start, int floor) {
        for (int i = start - 1; i >= Math.max(floor, start - NEAR); i--) {
            PayTokens.Token word = tokens.get(i);
            if (UP_TO.contains(word.lower())
                    || word.is("to") && tokens.get(i - 1).is("up")
                    || word.is("zu") && tokens.get(i - 1).is("bis")) {
                return BELOW;
            }
            if (FROM.contains(word.lower())) {
                return ABOVE;
            }
            if (!BETWEEN_THEM.contains(word.lower())) {
                return NONE;
            }
        }
        return NONE;
    }
}

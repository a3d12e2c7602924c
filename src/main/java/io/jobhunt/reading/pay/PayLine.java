package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import io.jobhunt.reading.pay.PayTokens.Kind;
import org.jspecify.annotations.Nullable;

/** Where in its line an amount stands, for amounts that no word names as pay. */
final class PayLine {

    private static final int SHORT_LINE = 9;
    private static final int LONG_LINE = 40;
    private static final int SHORT_TEXT = 14;

    private final PayTokens tokens;

    PayLine(PayTokens tokens) {
        this.tokens = tokens;
    }

    /** Nothing but a bullet stands before it in its line. */
    boolean opensWith(PayClaim claim) {
        int before = claim.start() - 1;
        boolean bullet = tokens.get(before).kind() == Kind.SYMBOL
                && tokens.get(before - 1).kind() == Kind.BREAK;
        return bullet || tokens.get(before).kind() == Kind.BREAK;
    }

    /** "Customer Success Manager ($70k–$90k)": set apart at the end of a text that is hardly longer than a title. */
    boolean isTitleNote(PayClaim claim) {
        return claim.range()
                && tokens.size() <= SHORT_TEXT
                && !tokens.get(claim.start() - 1).isWord();
    }

    /** A line of its own such as a title's or a list item's: hardly any other words, and a range, a period, or a short text. */
    boolean isAllAbout(PayClaim claim, @Nullable Period period, boolean annualSize) {
        int from = claim.start() - 1;
        while (tokens.get(from).kind() != Kind.BREAK && claim.start() - from <= LONG_LINE) {
            from--;
        }
        int to = claim.end();
        while (tokens.get(to).kind() != Kind.BREAK && to - claim.end() <= LONG_LINE) {
            to++;
        }
        int words = 0;
        for (int i = from + 1; i < to; i++) {
            words += tokens.get(i).isWord() && (i < claim.start() || i >= claim.end()) ? 1 : 0;
        }
        boolean ends = tokens.get(from).kind() == Kind.BREAK && tokens.get(to).kind() == Kind.BREAK;
        if (!ends || words > SHORT_LINE) {
            return false;
        }
        if (claim.range()) {
            return period != null || annualSize;
        }
        return isSetApart(claim)
                && (period != null && tokens.size() <= 3 * SHORT_TEXT || annualSize && tokens.size() <= SHORT_TEXT);
    }

    /** No running sentence leads to it: "Senior Developer up to £450 per day", but not "cash back of up to $300". */
    private boolean isSetApart(PayClaim claim) {
        int before = claim.start() - 1;
        if (tokens.get(before).is("to") && tokens.get(before - 1).is("up")) {
            before -= 2;
        }
        PayTokens.Token word = tokens.get(before);
        return !word.isNumber()
                && (!word.isWord() || !Character.isLowerCase(word.text().charAt(0)));
    }
}

package io.jobhunt.crawl.text;

import static io.jobhunt.crawl.text.Vocabulary.*;

import io.jobhunt.crawl.text.Tokens.Kind;

/** Finds dates among words, and tells closing dates, which people move, from all others, which sites move by themselves. */
public final class ClosingDates {

    /** "The deadline for applications is the 3rd of May": how far the word may stand before its date. */
    private static final int REACH = 6;

    private ClosingDates() {}

    /** How many tokens the date at {@code i} takes; 0 when there is none. */
    static int lengthAt(Tokens text, int i) {
        if (isKind(text, i, Kind.DATE) || isKind(text, i, Kind.STAMP)) {
            return 1;
        }
        boolean monthFirst = isMonth(text, i) && isNumber(text, i + 1);
        boolean dayFirst = isNumber(text, i) && isMonth(text, i + 1);
        if (!monthFirst && !dayFirst) {
            return 0;
        }
        return isNumber(text, i + 2) && !text.startsLine(i + 2) ? 3 : 2;
    }

    /** The text without its dates, except closing ones. */
    public static Tokens withoutAllButClosing(Tokens text) {
        Tokens kept = new Tokens(text.size());
        for (int i = 0; i < text.size(); i++) {
            int length = lengthAt(text, i);
            if (length > 0 && !followsClosing(text, i)) {
                i += length - 1;
            } else {
                kept.add(text.hash(i), text.kind(i), text.before(i));
            }
        }
        return kept;
    }

    /** A hash over the closing dates of a text, in whatever order they stand; 0 when there are none. */
    public static long closingIn(Tokens text) {
        long sum = 0;
        for (int i = 0; i < text.size(); i++) {
            int length = lengthAt(text, i);
            if (length > 0 && followsClosing(text, i)) {
                long date = 0;
                for (int k = i; k < i + length; k++) {
                    date = FingerprintHash.HASH.hashLongLongToLong(date, text.hash(k));
                }
                sum += date;
            }
            i += Math.max(0, length - 1);
        }
        return sum;
    }

    /** "Closing date:" above or before it, or "apply by" in the same line. */
    private static boolean followsClosing(Tokens text, int i) {
        boolean by = false;
        boolean sameLine = true;
        for (int n = 1; n <= REACH && i - n >= 0; n++) {
            sameLine &= !text.startsLine(i - n + 1);
            int roles = rolesOf(text.hash(i - n));
            if ((roles & CLOSES) != 0 || by && sameLine && (roles & APPLY) != 0) {
                return true;
            }
            by |= sameLine && (roles & BY) != 0;
        }
        return false;
    }

    private static boolean isMonth(Tokens text, int i) {
        return i < text.size() && (rolesOf(text.hash(i)) & MONTH) != 0;
    }

    /** Ordinals too: "3rd May". */
    private static boolean isNumber(Tokens text, int i) {
        return isKind(text, i, Kind.NUMBER) || isKind(text, i, Kind.QUANTITY);
    }

    private static boolean isKind(Tokens text, int i, Kind kind) {
        return i < text.size() && text.kind(i) == kind;
    }
}

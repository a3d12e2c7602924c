package io.jobhunt.crawl.text;

import io.jobhunt.crawl.text.Tokens.Kind;
import io.jobhunt.reading.pay.Currencies;
import io.jobhunt.reading.pay.PayPeriods;
import io.jobhunt.reading.pay.PayWords;
import java.util.Set;

/**
 * Finds amounts of money in a text: a number beside a currency, after a word for pay, or before what it is paid for
 * ("97K-138K annually", "45 / hr").
 */
public final class MoneyMentions {

    private static final Set<Long> CURRENCIES = SingleWords.hashes(Currencies.inSentences());
    private static final Set<Long> PAY = SingleWords.hashes(PayWords.names());
    private static final Set<Long> PERIODS = SingleWords.hashes(PayPeriods.units());
    private static final Set<Long> EVERY = SingleWords.hashes(PayPeriods.adverbs());
    private static final Set<Long> PER = SingleWords.hashes(PayPeriods.per());
    private static final long PERCENT = Tokens.of("%").hash(0);

    private MoneyMentions() {}

    /** A hash over all amounts with their currencies and periods, in whatever order they stand; 0 when there are none. */
    public static long in(Tokens text) {
        long sum = 0;
        for (int i = 0; i < text.size(); i++) {
            if (text.kind(i) == Kind.NUMBER || text.kind(i) == Kind.QUANTITY) {
                long currency = currency(text, i);
                if (currency != 0
                        || afterPay(text, i)
                        || isPaid(text, i)
                        || isPaid(text, i + 1)
                        || isPaid(text, i + 2)) {
                    sum += FingerprintHash.HASH.hashLongLongLongToLong(text.hash(i), currency, period(text, i));
                }
            }
        }
        return sum;
    }

    /** The currency beside a number or, for the other end of a range, a few words away: "$120,000 to 150,000". */
    private static long currency(Tokens text, int i) {
        for (int n = 1; n <= 3; n++) {
            if (isCurrency(text, i - n)) {
                return text.hash(i - n);
            }
            if (isCurrency(text, i + n)) {
                return text.hash(i + n);
            }
        }
        return 0;
    }

    private static boolean isCurrency(Tokens text, int i) {
        return i >= 0
                && i < text.size()
                && (text.kind(i) == Kind.SYMBOL && text.hash(i) != PERCENT || CURRENCIES.contains(text.hash(i)));
    }

    private static boolean afterPay(Tokens text, int i) {
        for (int n = 1; n <= 6 && i - n >= 0; n++) {
            if (PAY.contains(text.hash(i - n))) {
                return true;
            }
        }
        return false;
    }

    /** A number directly before a period of pay. "40 hours a week" and "3 days per month" are not. */
    private static boolean isPaid(Tokens text, int i) {
        if (i + 1 >= text.size() || text.kind(i) != Kind.NUMBER && text.kind(i) != Kind.QUANTITY) {
            return false;
        }
        boolean per = PER.contains(text.hash(i + 1)) && i + 2 < text.size() && PERIODS.contains(text.hash(i + 2));
        boolean slash = text.before(i + 1) == '/' && PERIODS.contains(text.hash(i + 1));
        return per || slash || EVERY.contains(text.hash(i + 1));
    }

    private static long period(Tokens text, int i) {
        for (int n = 1; n <= 3 && i + n < text.size(); n++) {
            if (PERIODS.contains(text.hash(i + n))) {
                return text.hash(i + n);
            }
        }
        return 0;
    }
}

package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary.Period;
import io.jobhunt.reading.pay.PayTokens.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the amounts of a text to ranges, with the period that follows them and the words that leave one side open. */
final class PayClaims {

    private static final int LONGEST_ASIDE = 40;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal WIDEST = BigDecimal.valueOf(12);

    private static final Set<String> CONNECTORS = Set.of(
            "-", "–", "—", "−", "‐", "‑", "―", "~", "〜", "～", "to", "bis", "until", "till", "through", "thru", "hasta",
            "a", "à", "al", "tot", "til", "do", "から", "→", "до");
    private static final Set<String> ANDS = Set.of("and", "und", "y", "et", "e", "en", "och", "og", "i", "&");
    private static final Set<String> BETWEENS = Set.of(
            "between", "zwischen", "entre", "tussen", "mellan", "mellem", "mellom", "pomiędzy", "między", "tra", "fra");
    private static final Set<String> QUALIFIERS = Set.of(
            "gross", "brutto", "brut", "bruto", "net", "netto", "base", "salary", "minimum", "min", "usd", "basic",
            "fixed");

    private final PayTokens tokens;
    private final MoneyReader reader;
    private final PeriodReader periods;

    PayClaims(PayTokens tokens) {
        this.tokens = tokens;
        this.reader = new MoneyReader(tokens);
        this.periods = new PeriodReader(tokens);
    }

    /** In the order of the text; no token belongs to two. */
    List<PayClaim> all() {
        List<PayClaim> claims = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            PayAmount money = tokens.get(i).isNumber() ? reader.at(i) : null;
            if (money == null) {
                i++;
                continue;
            }
            PayClaim claim = claim(money, claims.isEmpty() ? 0 : last(claims).end());
            claims.add(claim);
            i = Math.max(claim.end(), i + 1);
        }
        return claims;
    }

    private PayClaim claim(PayAmount first, int floor) {
        PeriodReader.Found firstPeriod = periods.after(first.end());
        int from = firstPeriod == null ? first.end() : firstPeriod.end();
        PayAmount second = second(from, first, floor);
        if (second == null) {
            return single(first, firstPeriod, floor);
        }
        boolean thousands = !first.scaled()
                && first.value().compareTo(THOUSAND) < 0
                && second.value().compareTo(first.value().multiply(THOUSAND.divide(BigDecimal.TEN))) >= 0;
        PayAmount low = thousands ? first.times(factor(second, first)) : first;
        String currency = moreExact(first.currency(), second.currency());
        PeriodReader.Found after = periods.after(second.end());
        Period period = after != null ? after.period() : firstPeriod != null ? firstPeriod.period() : null;
        if (period == null) {
            period = second.period() != null ? second.period() : first.period();
        }
        boolean ordered = low.value().compareTo(second.value()) <= 0;
        return new PayClaim(
                ordered ? low.value() : second.value(),
                ordered ? second.value() : low.value(),
                currency,
                period,
                true,
                low.scaled() || second.scaled(),
                MoneyReader.isHuge(Math.max(low.factor(), second.factor()), currency),
                first.start(),
                second.end(),
                after == null ? second.end() : after.end());
    }

    private PayClaim single(PayAmount money, PeriodReader.@Nullable Found after, int floor) {
        Period period = after != null ? after.period() : money.period();
        int end = after == null ? money.end() : after.end();
        PayBound side = PayBound.of(tokens, money, end, floor);
        BigDecimal min = side == PayBound.BELOW ? null : money.value();
        BigDecimal max = side == PayBound.ABOVE ? null : money.value();
        return new PayClaim(
                min,
                max,
                money.currency(),
                period,
                false,
                money.scaled(),
                money.huge(),
                money.start(),
                money.end(),
                end);
    }

    /** The upper end, if it is a range. */
    private @Nullable PayAmount second(int from, PayAmount first, int floor) {
        int at = skipAside(from);
        while (QUALIFIERS.contains(tokens.get(at).lower())) {
            at = skipAside(at + 1);
        }
        Token connector = tokens.get(at);
        boolean joins = CONNECTORS.contains(connector.lower())
                || ANDS.contains(connector.lower()) && isAfterBetween(first.start(), floor);
        if (!joins || first.open()) {
            return null;
        }
        int next = at + 1;
        next += tokens.get(next).is("a") && tokens.get(next + 1).is("maximum") ? 1 : 0;
        for (String word : List.of("-", "up", "to", "maximum", "of", "max")) {
            next += tokens.get(next).is(word) ? 1 : 0;
        }
        for (int number = next; number <= next + 2; number++) {
            if (tokens.get(number).isNumber()) {
                PayAmount second = reader.at(number);
                return second != null && second.start() >= next && second.start() <= number && fits(first, second)
                        ? second
                        : null;
            }
        }
        return null;
    }

    private boolean fits(PayAmount first, PayAmount second) {
        String one = first.currency();
        String other = second.currency();
        boolean sameCurrency = one == null
                || other == null
                || one.equals(other)
                || Currencies.couldBe(one, other)
                || Currencies.couldBe(other, one);
        if (!sameCurrency || first.huge() != second.huge() && first.currency() == null) {
            return false;
        }
        BigDecimal low = first.value();
        if (!first.scaled()
                && low.compareTo(THOUSAND) < 0
                && second.value().compareTo(low.multiply(BigDecimal.valueOf(100))) >= 0) {
            low = first.times(factor(second, first)).value();
        }
        BigDecimal high = second.value();
        return low.compareTo(high) <= 0
                ? high.compareTo(low.multiply(WIDEST)) <= 0
                : low.compareTo(high.multiply(BigDecimal.valueOf(3))) <= 0;
    }

    private static @Nullable String moreExact(@Nullable String one, @Nullable String other) {
        return other == null || one != null && Currencies.isShared(other) ? one : other;
    }

    /** What "120" is to be multiplied by in "120–150k", "10-15 lakh", "400〜600万円". */
    private static long factor(PayAmount second, PayAmount first) {
        for (long factor : new long[] {1_000, 10_000, 100_000, 10_000_000}) {
            BigDecimal scaled = first.value().multiply(BigDecimal.valueOf(factor));
            boolean near = scaled.compareTo(second.value().multiply(BigDecimal.valueOf(3))) <= 0
                    && scaled.multiply(WIDEST).compareTo(second.value()) >= 0;
            if (near && (factor == second.factor() || !second.scaled() && factor == 1_000)) {
                return factor;
            }
        }
        return 1;
    }

    private boolean isAfterBetween(int start, int floor) {
        for (int i = start - 1; i >= Math.max(floor, start - 4); i--) {
            if (BETWEENS.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** Past one remark in brackets: {@code $120,000 (junior) to $150,000 (senior)}. */
    private int skipAside(int at) {
        Token open = tokens.get(at);
        if (!open.is("(") && !open.is("[")) {
            return at;
        }
        String close = open.is("(") ? ")" : "]";
        for (int i = at + 1; i < at + LONGEST_ASIDE; i++) {
            if (tokens.get(i).is(close)) {
                return i + 1;
            }
        }
        return at;
    }

    private static PayClaim last(List<PayClaim> claims) {
        return claims.get(claims.size() - 1);
    }
}

package io.jobhunt.reading.pay;

import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Salary.Period;
import io.jobhunt.reading.places.Countries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pay that a text states. Candidates are amounts and ranges; what stands around them decides which of them are
 * pay, in this order: named as salary, base or pay; under such a heading; OTE and totals; standing alone in a short line.
 * Further ranges of the winner's kind, currency and period nearby (zones, levels) widen it.
 *
 * <p>The period is taken from the text. Only where the amount is named as pay, and its size in its currency leaves no
 * doubt ({@link Currencies#yearFrom}, {@link Currencies#hourTo}), is it inferred.
 */
final class TextPay {

    private static final int NEAR = 90;
    private static final int NEXT_TO = 14;
    private static final BigDecimal WIDEST = BigDecimal.valueOf(4);

    private final PayTokens tokens;
    private final PeriodReader periods;
    private final PayLine line;
    private final @Nullable String country;

    private TextPay(PayTokens tokens, @Nullable String country) {
        this.tokens = tokens;
        this.periods = new PeriodReader(tokens);
        this.line = new PayLine(tokens);
        this.country = country;
    }

    static Optional<Salary> find(@Nullable String text, @Nullable String country) {
        if (text == null || !hasDigit(text)) {
            return Optional.empty();
        }
        String code = country == null ? null : Countries.codeOf(country);
        return new TextPay(PayTokens.of(text), code).best();
    }

    /** @param rank how surely it is pay, above zero */
    private record Ranked(PayClaim claim, @Nullable String currency, int rank) {}

    private Optional<Salary> best() {
        List<PayClaim> claims = new PayClaims(tokens).all();
        List<Ranked> accepted = new ArrayList<>();
        int floor = 0;
        for (PayClaim claim : claims) {
            Ranked ranked = judge(claim, floor);
            if ((ranked == null || ranked.rank == 1) && !accepted.isEmpty()) {
                Ranked alike = alike(claim, accepted.get(accepted.size() - 1));
                ranked = alike == null ? ranked : alike;
            }
            if (ranked != null) {
                accepted.add(ranked);
            }
            if (claim.currency() != null || ranked != null) {
                floor = claim.end();
            }
        }
        Ranked best = null;
        for (Ranked one : accepted) {
            best = best == null || one.rank > best.rank ? one : best;
        }
        return best == null ? Optional.empty() : Optional.of(widened(best, accepted));
    }

    private @Nullable Ranked judge(PayClaim claim, int floor) {
        PayContext context = PayContext.of(tokens, claim, floor);
        if (claim.huge() || context.noPay()) {
            return null;
        }
        boolean named = context.label() != PayContext.Label.NONE;
        Period period = claim.period() == null && named ? periods.before(claim.start(), floor) : claim.period();
        String currency = Currencies.resolve(claim.currency(), country);
        if (claim.currency() == null && !isPayWithoutCurrency(claim, context, period)) {
            return null;
        }
        if (claim.currency() != null && !isPay(claim, context, period, currency)) {
            return null;
        }
        Period sure = period == null && named ? bySize(claim, currency) : period;
        if (!PlausiblePay.is(claim, currency, sure)) {
            return null;
        }
        int rank = rank(context);
        return new Ranked(claim.with(sure), currency, rank);
    }

    /** A further range right after one that is pay: "Zone B: $105,000 - $140,000". */
    private @Nullable Ranked alike(PayClaim claim, Ranked before) {
        PayClaim first = before.claim;
        String currency = Currencies.resolve(claim.currency(), country);
        boolean close = claim.start() - first.end() <= NEXT_TO && claim.range() && first.range();
        boolean same = Objects.equals(currency, before.currency)
                && (claim.period() == null || claim.period() == first.period())
                && isNear(claim.low(), first.low())
                && isNear(claim.high(), first.high());
        if (!close || !same || claim.huge()) {
            return null;
        }
        PayContext context = PayContext.of(tokens, claim, first.end());
        return context.noPay() || context.other()
                ? null
                : new Ranked(claim.with(first.period()), currency, before.rank);
    }

    private static int rank(PayContext context) {
        return switch (context.label()) {
            case SENTENCE -> context.total() ? 2 : 4;
            case HEADING -> context.total() ? 2 : 3;
            case NONE -> 1;
        };
    }

    private boolean isPay(PayClaim claim, PayContext context, @Nullable Period period, @Nullable String currency) {
        boolean annualSize = claim.low().compareTo(BigDecimal.valueOf(TellingAmounts.yearFrom(currency))) >= 0;
        return switch (context.label()) {
            case SENTENCE ->
                context.linked()
                        || !context.other() && (period != null || annualSize)
                        || claim.range() && (period != null || annualSize);
            case HEADING -> !context.other() && (claim.range() || period != null) && (period != null || annualSize);
            case NONE ->
                line.isTitleNote(claim) && annualSize
                        || !context.other() && claim.range() && period != null && line.opensWith(claim)
                        || !context.other() && line.isAllAbout(claim, period, annualSize);
        };
    }

    private boolean isPayWithoutCurrency(PayClaim claim, PayContext context, @Nullable Period period) {
        boolean sizeable = claim.scaled() || claim.low().compareTo(BigDecimal.valueOf(1_000)) >= 0;
        boolean year = !claim.scaled() && isYear(claim.low()) && isYear(claim.high());
        return context.label() == PayContext.Label.SENTENCE
                && context.linked()
                && !year
                && (sizeable || period != null)
                && endsThere(claim);
    }

    /** Nothing counted follows: "salary of 5000 employees". */
    private boolean endsThere(PayClaim claim) {
        PayTokens.Token next = tokens.get(claim.end());
        return claim.period() != null
                || claim.scaled()
                || !next.isWord()
                || PayWords.isCut(next.lower())
                || PayWords.isFiller(next.lower())
                || PayWords.isPay(next.lower())
                || PayWords.isTotal(next.lower());
    }

    private static boolean isYear(BigDecimal value) {
        return value.scale() == 0
                && value.compareTo(BigDecimal.valueOf(1990)) >= 0
                && value.compareTo(BigDecimal.valueOf(2100)) < 0;
    }

    private static @Nullable Period bySize(PayClaim claim, @Nullable String currency) {
        if (claim.low().compareTo(BigDecimal.valueOf(TellingAmounts.yearFrom(currency))) >= 0) {
            return Period.YEAR;
        }
        return claim.high().compareTo(BigDecimal.valueOf(TellingAmounts.hourTo(currency))) <= 0 ? Period.HOUR : null;
    }

    private Salary widened(Ranked best, List<Ranked> accepted) {
        PayClaim claim = best.claim;
        BigDecimal min = claim.min();
        BigDecimal max = claim.max();
        int end = claim.end();
        for (Ranked one : accepted) {
            PayClaim other = one.claim;
            boolean alike = other.start() >= end
                    && other.start() - end <= NEAR
                    && one.rank >= Math.min(best.rank, 3) - 2
                    && Objects.equals(one.currency, best.currency)
                    && (other.period() == claim.period());
            if (!alike) {
                continue;
            }
            if (min != null
                    && max == null
                    && other.min() == null
                    && other.high().compareTo(min) >= 0) {
                max = other.high();
            } else if (min != null
                    && max != null
                    && claim.range()
                    && other.range()
                    && isNear(min, other.low())
                    && isNear(max, other.high())
                    && one.rank == best.rank) {
                min = min.min(other.low());
                max = max.max(other.high());
                end = other.end();
            }
        }
        return new Salary(min, max, best.currency, claim.period());
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.compareTo(other.multiply(WIDEST)) <= 0 && other.compareTo(one.multiply(WIDEST)) <= 0;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Amounts.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}

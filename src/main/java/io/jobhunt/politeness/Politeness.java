package io.jobhunt.politeness;

import io.jobhunt.politeness.HostLedger.Ask;
import io.jobhunt.politeness.HostLedger.Grant;
import io.jobhunt.politeness.HostLedger.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Agrees with all other workers of the deployment on whose turn it is at which host, a batch at a time: one statement
 * gives out the turns of a whole batch, none is needed for hosts without a limit, and none for hosts that answer well.
 * Thread-safe; one per process.
 *
 * <p>Must be called outside of any transaction: the rows of busy hosts are shared by everybody and may not stay locked.
 */
public final class Politeness {

    /** What came of one visit. */
    public record Visited(String host, HostAnswer answer) {}

    private static final Duration MOST_PATIENCE = Duration.ofSeconds(2);
    private static final Duration LEAST_DELAY = Duration.ofSeconds(1);
    private static final Duration LEAST_GRACE = Duration.ofMillis(100);
    private static final Duration MOST_GRACE = Duration.ofSeconds(1);

    private final HostLedger ledger;
    private final TroubledHosts troubled;
    private final Rates rates;
    private final PolitenessSettings settings;
    private final Clock clock;

    public Politeness(DataSource dataSource, PolitenessSettings settings, Clock clock) {
        this.ledger = new HostLedger(dataSource, settings);
        this.troubled = new TroubledHosts(ledger);
        this.rates = new Rates(settings);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes the next turns at each host, earlier visits first.
     *
     * @return one turn per visit, in the same order
     */
    public List<Turn> reserve(List<Visit> visits) {
        outsideOfTransactions();
        Instant now = clock.instant();
        SortedMap<String, Ask> asks = asks(visits, now);
        Map<String, Grant> grants = new HashMap<>();
        if (!asks.isEmpty()) {
            for (Grant grant : ledger.reserve(asks, now)) {
                grants.put(grant.host(), grant);
                troubled.note(grant);
            }
        }
        // From here on, not from before the statement: a wait that also contained its time would make turns late, and
        // late turns crowd those that are on time.
        Instant agreed = asks.isEmpty() ? now : clock.instant();
        List<Turn> turns = new ArrayList<>(visits.size());
        Map<String, Integer> seen = new HashMap<>();
        for (Visit visit : visits) {
            Grant grant = grants.get(visit.host());
            int place = seen.merge(visit.host(), 1, Integer::sum) - 1;
            Ask ask = asks.get(visit.host());
            turns.add(
                    grant == null || ask == null ? new Turn.Go(Duration.ZERO) : turn(grant, place, ask.pace(), agreed));
        }
        return turns;
    }

    /** For listings, which ask one turn after another while somebody waits. */
    public HostPace forListings() {
        return new ListingPace(this, ledger, troubled, rates, settings, clock);
    }

    /** How many requests may be under way at the host at a time, from this process. */
    public int maxInFlight(Visit visit) {
        return rates.maxInFlight(visit);
    }

    /**
     * How long a request may wait for one of these: not so long that turns given one pace apart are used all at once.
     */
    public Duration slotPatience(Visit visit) {
        Duration half = rates.pace(visit).dividedBy(2);
        return half.isZero() || half.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : half;
    }

    /**
     * How much later than its turn a request may be sent; null where that does not matter. With all of them late by
     * less than a pace, no second sees more than one request above the rate; the way to the host takes the rest of it.
     */
    public @Nullable Duration grace(Visit visit) {
        Duration pace = rates.pace(visit);
        if (pace.isZero()) {
            return null;
        }
        Duration quarter = pace.dividedBy(4);
        if (quarter.compareTo(LEAST_GRACE) < 0) {
            return LEAST_GRACE;
        }
        return quarter.compareTo(MOST_GRACE) > 0 ? MOST_GRACE : quarter;
    }

    /** Obeys a {@code Crawl-delay}, in this process, where the operator has not set a rate himself. */
    public void slowDown(String host, Duration pace) {
        rates.wish(host.toLowerCase(Locale.ROOT), pace);
    }

    /**
     * Takes note of how hosts answered: pauses they ask for hold for everybody, repeated failures open the host's
     * circuit, an answer closes it. Writes only when something changes.
     */
    public void settle(Collection<Visited> visits) {
        outsideOfTransactions();
        SortedMap<String, Trouble> troubles = new TreeMap<>();
        TreeSet<String> answering = new TreeSet<>();
        for (Visited visit : visits) {
            Trouble trouble = trouble(visit.answer());
            if (trouble == null) {
                answering.add(visit.host());
            } else {
                troubles.merge(visit.host(), trouble, Politeness::worse);
            }
        }
        // Of a host that answers some and fails others, the pause counts but the failures do not.
        troubles.replaceAll((host, trouble) -> answering.contains(host) ? new Trouble(0, trouble.pause()) : trouble);
        troubles.values()
                .removeIf(trouble -> trouble.failures() == 0 && trouble.pause().isZero());
        if (!troubles.isEmpty()) {
            ledger.trouble(troubles, clock.instant());
            troubles.keySet().forEach(host -> troubled.note(host, true));
        }
        answering.removeIf(host -> !troubled.contains(host));
        if (!answering.isEmpty()) {
            ledger.recover(answering);
            answering.stream().filter(host -> !troubles.containsKey(host)).forEach(host -> troubled.note(host, false));
        }
    }

    /**
     * Forgets everybody who was sent back to the queue: to be called when all of their messages have become void. Those
     * who come next are not told to wait behind them.
     */
    public void expectNobody() {
        outsideOfTransactions();
        ledger.expectNobody();
    }

    private SortedMap<String, Ask> asks(List<Visit> visits, Instant now) {
        SortedMap<String, Ask> asks = new TreeMap<>();
        for (Visit visit : visits) {
            Duration pace = rates.pace(visit);
            if (!pace.isZero() || troubled.contains(visit.host(), now)) {
                asks.merge(visit.host(), new Ask(1, pace), (a, b) -> new Ask(a.asked() + 1, a.pace()));
            }
        }
        return asks;
    }

    private Turn turn(Grant grant, int place, Duration pace, Instant now) {
        if (place < grant.granted()) {
            Duration wait = Duration.between(now, grant.grantedFrom()).plus(pace.multipliedBy(place));
            // A host without a limit has no turns, only times before which it is left alone.
            return new Turn.Go(pace.isZero() && wait.isNegative() ? Duration.ZERO : wait);
        }
        Instant openSince = grant.openSince();
        if (grant.shut()
                && openSince != null
                && openSince.plus(settings.circuit().giveUpAfter()).isBefore(now)) {
            return new Turn.Down(openSince);
        }
        Duration delay = Duration.between(now, grant.sentFrom())
                .plus(Duration.ofNanos((long) (pace.toNanos() * HostLedger.SPACING * (place - grant.granted()))))
                .plus(jitter(pace.compareTo(LEAST_DELAY) < 0 ? LEAST_DELAY : pace));
        if (delay.compareTo(settings.maxDelay()) > 0) {
            // Nobody can be told to come that late. Spread, or all of them would come at the same moment.
            Duration half = settings.maxDelay().dividedBy(2);
            delay = half.plus(jitter(half));
        }
        return new Turn.Later(delay.compareTo(LEAST_DELAY) < 0 ? LEAST_DELAY : delay);
    }

    private static Duration jitter(Duration most) {
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(Math.max(1, most.toNanos())));
    }

    /** What the host did wrong, unless it answered. */
    private static @Nullable Trouble trouble(HostAnswer answer) {
        if (answer instanceof HostAnswer.Busy busy) {
            return new Trouble(1, busy.pause());
        }
        return answer instanceof HostAnswer.Failing ? new Trouble(1, Duration.ZERO) : null;
    }

    private static Trouble worse(Trouble a, Trouble b) {
        return new Trouble(a.failures() + b.failures(), a.pause().compareTo(b.pause()) > 0 ? a.pause() : b.pause());
    }

    static void outsideOfTransactions() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("turns are agreed on outside of transactions");
        }
    }
}

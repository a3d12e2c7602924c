package io.jobhunt.politeness;

import io.jobhunt.politeness.HostLedger.Grant;
import io.jobhunt.politeness.Politeness.Visited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Turns for listings, from the same row as the crawl's. A listing is few requests that somebody waits for, so it takes
 * the next free turn however far off it is, and meanwhile the crawl takes its turns less far ahead.
 */
final class ListingPace implements HostPace {

    private static final Logger log = LoggerFactory.getLogger(ListingPace.class);

    /** When somebody else is probing the host, or the database is away for a moment. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final Politeness politeness;
    private final HostLedger ledger;
    private final TroubledHosts troubled;
    private final Rates rates;
    private final PolitenessSettings settings;
    private final Clock clock;

    ListingPace(
            Politeness politeness,
            HostLedger ledger,
            TroubledHosts troubled,
            Rates rates,
            PolitenessSettings settings,
            Clock clock) {
        this.politeness = politeness;
        this.ledger = ledger;
        this.troubled = troubled;
        this.rates = rates;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Turn nextTurn(Visit visit, Duration patience) {
        Politeness.outsideOfTransactions();
        try {
            return agreed(visit, patience);
        } catch (DataAccessException away) {
            log.warn("No turn at {} could be agreed on, asking again: {}", visit.host(), away.toString());
            return new Turn.Later(ASK_AGAIN);
        }
    }

    private Turn agreed(Visit visit, Duration patience) {
        Instant now = clock.instant();
        Duration pace = rates.listPace(visit);
        if (pace.isZero() && !troubled.contains(visit.host(), now)) {
            return new Turn.Go(Duration.ZERO);
        }
        Grant grant = ledger.reserveForListing(visit.host(), pace, patience, now);
        troubled.note(grant);
        Duration until = Duration.between(clock.instant(), grant.grantedFrom());
        Duration wait = until.isNegative() ? Duration.ZERO : until;
        if (grant.granted() > 0) {
            return new Turn.Go(wait);
        }
        Instant openSince = grant.openSince();
        return openSince == null ? new Turn.Later(wait) : closed(grant, openSince, wait);
    }

    /** A short trouble is waited out, or each hiccup of a host that many companies share would fail all of them. */
    private Turn closed(Grant grant, Instant openSince, Duration wait) {
        if (!grant.shut()) {
            return new Turn.Later(wait.compareTo(ASK_AGAIN) < 0 ? wait : ASK_AGAIN);
        }
        return wait.compareTo(settings.circuit().pause()) > 0 ? new Turn.Down(openSince) : new Turn.Later(wait);
    }

    @Override
    public void answered(Visit visit, HostAnswer answer) {
        boolean forTooLong =
                answer instanceof HostAnswer.Busy busy && busy.pause().compareTo(settings.maxDelay()) > 0;
        HostAnswer noted = forTooLong ? new HostAnswer.Busy(settings.maxDelay()) : answer;
        try {
            politeness.settle(List.of(new Visited(visit.host(), noted)));
        } catch (DataAccessException away) {
            // The site's answer is there all the same; what is lost is a moment's politeness.
            log.warn("{} could not be noted for {}: {}", noted, visit.host(), away.toString());
        }
    }
}

package io.jobhunt.crawl;

import io.jobhunt.politeness.Visit;
import io.jobhunt.sourcing.PageRequest;
import java.time.Duration;
import java.time.Instant;

/**
 * A page that has been given a turn at its host.
 *
 * @param turn  when it is due, about a second from now at most
 * @param grace how much later than that it may still be asked for, or null where any time will do
 */
public record PageFetch(PageTask task, PageRequest request, Visit visit, Instant turn, Duration grace)
        implements PageStep {

    /** Whether it has been held up for so long that its request would meet those of later turns. */
    boolean hasMissedItsTurn(Instant now) {
        return isLimited() && turn.plus(grace).isBefore(now);
    }

    /** Whether its host has a limit, and the page a turn to keep to. */
    boolean isLimited() {
        return grace != null;
    }
}

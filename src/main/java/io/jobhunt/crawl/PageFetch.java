package io.jobhunt.crawl;

import io.jobhunt.crawl.politeness.Visit;
import io.jobhunt.sourcing.PageRequest;
import java.time.Duration;

/**
 * A page whose turn has come.
 *
 * @param untilTurn how long to wait for it, at most about a second
 */
public record PageFetch(PageTask task, PageRequest request, Visit visit, Duration untilTurn) {

    public long getWaitMillis() {
        return untilTurn.toMillis();
    }

    public String getHost() {
        return visit.host();
    }
}

package io.jobhunt.crawl;

import io.jobhunt.crawl.fetch.PageFetcher;
import io.jobhunt.crawl.politeness.Politeness;
import io.jobhunt.crawl.politeness.Turn;
import io.jobhunt.crawl.politeness.Visit;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.CareerSiteKinds;
import io.jobhunt.sourcing.PageRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks for the turns of pages: what may be fetched goes on, what may not is done without being fetched. */
@Component("pageTurns")
public class PageTurns {

    private final CareerSiteKinds kinds;
    private final Politeness politeness;
    private final PageFetcher fetcher;
    private final Clock clock;

    PageTurns(CareerSiteKinds kinds, Politeness politeness, PageFetcher fetcher, Clock clock) {
        this.kinds = kinds;
        this.politeness = politeness;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    List<PageStep> assign(List<PageTask> tasks) {
        List<PageStep> steps = new ArrayList<>(tasks.size());
        Set<String> robotsCounted = new HashSet<>();
        List<PageTask> asking = new ArrayList<>();
        List<PageRequest> requests = new ArrayList<>();
        List<Visit> robots = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        for (PageTask task : tasks) {
            CareerSiteKind kind = kinds.named(task.site().kind());
            try {
                PageRequest request = kind.pageRequest(task.site(), task.posting());
                Visit visit = Visit.to(request.uri(), kind.name());
                if (fetcher.asksRobotsFirst(request, kind.name()) && robotsCounted.add(visit.host())) {
                    robots.add(visit);
                }
                requests.add(request);
                visits.add(visit);
                asking.add(task);
            } catch (IllegalArgumentException e) {
                steps.add(new CrawledPage(
                        task, new CrawlResult.Failed("The posting's address can't be used: " + e.getMessage())));
            }
        }
        // robots.txt is a request like any other: it takes a turn of its own, before the pages'.
        List<Visit> all = new ArrayList<>(robots);
        all.addAll(visits);
        List<Turn> turns = all.isEmpty() ? List.of() : politeness.reserve(all).subList(robots.size(), all.size());
        Instant now = clock.instant();
        for (int i = 0; i < turns.size(); i++) {
            PageTask task = asking.get(i);
            Turn turn = turns.get(i);
            steps.add(
                    turn instanceof Turn.Go go
                            ? fetch(task, requests.get(i), visits.get(i), now, go)
                            : new CrawledPage(task, refused(visits.get(i), turn)));
        }
        return steps;
    }

    /** How long to wait for the page's turn. */
    public long untilTurn(PageFetch fetch) {
        return Math.max(0, Duration.between(clock.instant(), fetch.turn()).toMillis());
    }

    /**
     * Another turn for a page that has missed its own: many pages for too few threads hold each other up, and requests
     * that are late meet those that are on time.
     *
     * @return the {@link PageFetch} as it was, or with its new turn, or a {@link CrawledPage} to be sent back
     */
    public PageStep renew(PageFetch fetch) {
        if (!fetch.hasMissedItsTurn(clock.instant())) {
            return fetch;
        }
        Turn turn = politeness.reserve(List.of(fetch.visit())).get(0);
        return turn instanceof Turn.Go go
                ? fetch(fetch.task(), fetch.request(), fetch.visit(), clock.instant(), go)
                : new CrawledPage(fetch.task(), refused(fetch.visit(), turn));
    }

    private PageFetch fetch(PageTask task, PageRequest request, Visit visit, Instant now, Turn.Go go) {
        return new PageFetch(task, request, visit, now.plus(go.after()), politeness.grace(visit));
    }

    private static CrawlResult refused(Visit visit, Turn turn) {
        if (turn instanceof Turn.Later later) {
            return new CrawlResult.Later(later.delay(), false, "not its turn yet");
        }
        Turn.Down down = (Turn.Down) turn;
        return new CrawlResult.Failed(
                visit.host() + " has not answered since " + down.since() + ". The next run tries again.");
    }
}

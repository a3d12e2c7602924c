package io.jobhunt.crawl;

import io.jobhunt.crawl.fetch.PageFetcher;
import io.jobhunt.politeness.Politeness;
import io.jobhunt.politeness.Turn;
import io.jobhunt.politeness.Visit;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks for the turns of pages: what may be fetched goes on, what may not is done without being fetched. */
@Component("pageTurns")
public class PageTurns {

    private final CareerSiteKinds kinds;
    private final Politeness politeness;
    private final PageFetcher fetcher;
    private final PageRoom room;
    private final ScriptDrawnSites scriptDrawn;
    private final Clock clock;

    PageTurns(
            CareerSiteKinds kinds,
            Politeness politeness,
            PageFetcher fetcher,
            PageRoom room,
            ScriptDrawnSites scriptDrawn,
            Clock clock) {
        this.kinds = kinds;
        this.politeness = politeness;
        this.room = room;
        this.fetcher = fetcher;
        this.scriptDrawn = scriptDrawn;
        this.clock = clock;
    }

    /** A page that asks for a turn. */
    private record Asking(PageTask task, PageRequest request, Visit visit, Duration grace) {}

    /** @return the pages to be fetched, and those that need no fetch and are to be settled as they are */
    public List<PageStep> assign(List<PageTask> tasks) {
        List<PageStep> steps = new ArrayList<>(tasks.size());
        Set<String> robotsCounted = new HashSet<>();
        List<Asking> asking = new ArrayList<>();
        List<Visit> robots = new ArrayList<>();
        for (PageTask task : tasks) {
            try {
                CareerSiteKind kind = kinds.named(task.site().kind());
                PageRequest request = request(kind, task);
                Visit visit = Visit.to(request.uri(), kind.name());
                if (fetcher.asksRobotsFirst(request, kind.name()) && robotsCounted.add(visit.host())) {
                    robots.add(visit);
                }
                asking.add(new Asking(task, request, visit, politeness.grace(visit)));
            } catch (IllegalArgumentException e) {
                steps.add(new CrawledPage(
                        task, new CrawlResult.Failed("The posting's address can't be used: " + e.getMessage())));
            } catch (ListingFailed unknownKind) {
                // This version, or this process, does not have it. The other pages of the poll are none the worse.
                steps.add(new CrawledPage(task, new CrawlResult.Failed(unknownKind.getMessage())));
            }
        }
        int limited = (int) asking.stream().filter(page -> page.grace() != null).count();
        int granted = 0;
        room.enterLimited(limited);
        try {
            List<PageStep> turns = turns(robots, asking);
            steps.addAll(turns);
            granted = (int) turns.stream().filter(PageTurns::isLimited).count();
        } finally {
            room.leaveLimited(limited - granted);
        }
        // Whoever has a turn goes first: behind the others the way may be blocked until it is over.
        steps.sort(Comparator.comparing(step -> !isLimited(step)));
        return steps;
    }

    private PageRequest request(CareerSiteKind kind, PageTask task) {
        return Optional.of(task.site())
                .filter(scriptDrawn::contains)
                .flatMap(site -> kind.dataRequest(site, task.posting()))
                .orElseGet(() -> kind.pageRequest(task.site(), task.posting()));
    }

    private static boolean isLimited(PageStep step) {
        return step instanceof PageFetch fetch && fetch.isLimited();
    }

    private List<PageStep> turns(List<Visit> robots, List<Asking> asking) {
        if (asking.isEmpty()) {
            return List.of();
        }
        // robots.txt is a request like any other: it takes a turn of its own, before the pages'.
        List<Visit> all = new ArrayList<>(robots);
        asking.forEach(page -> all.add(page.visit()));
        List<Turn> turns = politeness.reserve(all).subList(robots.size(), all.size());
        Instant now = clock.instant();
        List<PageStep> steps = new ArrayList<>(asking.size());
        for (int i = 0; i < turns.size(); i++) {
            Asking page = asking.get(i);
            steps.add(
                    turns.get(i) instanceof Turn.Go go
                            ? new PageFetch(
                                    page.task(), page.request(), page.visit(), now.plus(go.after()), page.grace())
                            : new CrawledPage(page.task(), refused(page.visit(), turns.get(i))));
        }
        return steps;
    }

    public boolean mayVisit(PageStep step) {
        return step instanceof PageFetch;
    }

    /** How long to wait for the page's turn, in milliseconds; nothing at hosts without a limit. */
    public long untilTurn(PageFetch fetch) {
        return Math.max(0, Duration.between(clock.instant(), fetch.turn()).toMillis());
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

package io.jobhunt.crawl;

import io.jobhunt.crawl.fetch.PageFetcher;
import io.jobhunt.crawl.politeness.Politeness;
import io.jobhunt.crawl.politeness.Turn;
import io.jobhunt.crawl.politeness.Visit;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.CareerSiteKinds;
import io.jobhunt.sourcing.PageRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks for the turns of a batch: what may be fetched now goes on, what may not is settled without being fetched. */
@Component
class PageTurns {

    private final CareerSiteKinds kinds;
    private final Politeness politeness;
    private final PageFetcher fetcher;

    PageTurns(CareerSiteKinds kinds, Politeness politeness, PageFetcher fetcher) {
        this.kinds = kinds;
        this.politeness = politeness;
        this.fetcher = fetcher;
    }

    CrawlBatch assign(List<PageTask> tasks, CrawlBatch batch) {
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
                batch.complete(task, new CrawlResult.Failed("The posting's address can't be used: " + e.getMessage()));
            }
        }
        // robots.txt is a request like any other: it takes a turn of its own, before the pages'.
        List<Visit> all = new ArrayList<>(robots);
        all.addAll(visits);
        List<Turn> turns = all.isEmpty() ? List.of() : politeness.reserve(all).subList(robots.size(), all.size());
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (turn instanceof Turn.Go go) {
                batch.add(new PageFetch(asking.get(i), requests.get(i), visits.get(i), go.after()));
            } else if (turn instanceof Turn.Later later) {
                batch.complete(asking.get(i), new CrawlResult.Later(later.delay(), false, "not its turn yet"));
            } else {
                Turn.Down down = (Turn.Down) turn;
                batch.complete(
                        asking.get(i),
                        new CrawlResult.Failed(visits.get(i).host() + " has not answered since " + down.since()
                                + ". The next run tries again."));
            }
        }
        return batch;
    }
}

package io.jobhunt.crawl;

import io.jobhunt.crawl.politeness.Politeness;
import io.jobhunt.crawl.politeness.Turn;
import io.jobhunt.crawl.politeness.Visit;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.CareerSiteKinds;
import io.jobhunt.sourcing.PageRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for the turns of a batch: what may be fetched now goes on, what may not is settled without being fetched. */
@Component
class PageTurns {

    private final CareerSiteKinds kinds;
    private final Politeness politeness;

    PageTurns(CareerSiteKinds kinds, Politeness politeness) {
        this.kinds = kinds;
        this.politeness = politeness;
    }

    CrawlBatch assign(List<PageTask> tasks, CrawlBatch batch) {
        List<PageTask> asking = new ArrayList<>();
        List<PageRequest> requests = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        for (PageTask task : tasks) {
            CareerSiteKind kind = kinds.named(task.site().kind());
            try {
                PageRequest request = kind.pageRequest(task.site(), task.posting());
                requests.add(request);
                visits.add(Visit.to(request.uri(), kind.name()));
                asking.add(task);
            } catch (IllegalArgumentException e) {
                batch.complete(task, new CrawlResult.Failed("The posting's address can't be used: " + e.getMessage()));
            }
        }
        List<Turn> turns = visits.isEmpty() ? List.of() : politeness.reserve(visits);
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

package io.jobhunt.crawl;

import io.jobhunt.Failpoint;
import io.jobhunt.politeness.Politeness;
import io.jobhunt.postings.RunLife;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.Queues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The steps of settling pages, in this order: commit, hand on what follows, acknowledge, check for the end. Dying between
 * any two of them repeats work at most. What may fail without harm comes last.
 */
@Component("pageSettlement")
public class PageSettlement {

    private static final Logger log = LoggerFactory.getLogger(PageSettlement.class);

    private final CrawlLedger ledger;
    private final Politeness politeness;
    private final Queues queues;
    private final Acknowledgements acknowledgements;
    private final RunLife runLife;

    PageSettlement(
            CrawlLedger ledger,
            Politeness politeness,
            Queues queues,
            Acknowledgements acknowledgements,
            RunLife runLife) {
        this.ledger = ledger;
        this.politeness = politeness;
        this.queues = queues;
        this.acknowledgements = acknowledgements;
        this.runLife = runLife;
    }

    /** Commits what the pages came to. Nothing follows from those that a later epoch, or the run's end, has overtaken. */
    public SettledPages commit(List<CrawledPage> pages) {
        Failpoint.reached("crawl.before-commit");
        Set<UUID> taken = new HashSet<>(ledger.record(pages));
        Failpoint.reached("crawl.after-commit");
        List<Outgoing> extract = new ArrayList<>();
        List<Outgoing> again = new ArrayList<>();
        for (CrawledPage page : pages) {
            PageTask task = page.task();
            if (!taken.contains(task.jobId())) {
                continue;
            }
            if (page.result() instanceof CrawlResult.Stored) {
                extract.add(Outgoing.now(new ExtractMessage(task.jobId(), task.runId(), task.epoch())));
            } else if (page.result() instanceof CrawlResult.Later later) {
                again.add(new Outgoing(task.received().message(), later.delay()));
            }
        }
        return new SettledPages(pages, extract, again);
    }

    public void acknowledge(SettledPages settled) {
        Failpoint.reached("crawl.before-acknowledge");
        acknowledgements.acknowledge(
                queues.settings().crawl(),
                settled.pages().stream().map(page -> page.task().received()).toList());
    }

    /** Tells the runs that somebody works for them, and ends those of which nothing is left. */
    public void finish(SettledPages settled) {
        Set<UUID> runs =
                settled.pages().stream().map(page -> page.task().runId()).collect(Collectors.toSet());
        runLife.workedFor(runs);
        Failpoint.reached("crawl.before-finish");
        runLife.finishIfDone(runs);
    }

    /** Tells all workers how the hosts answered. Without it they are asked at their usual pace, which is no harm. */
    public void tellHosts(SettledPages settled) {
        try {
            politeness.settle(settled.pages().stream()
                    .map(CrawledPage::visit)
                    .filter(Objects::nonNull)
                    .toList());
        } catch (RuntimeException e) {
            log.warn("how hosts answered could not be noted: {}", e.toString());
        }
    }
}

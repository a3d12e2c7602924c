package io.jobhunt.crawl;

import io.jobhunt.Failpoint;
import io.jobhunt.postings.RunLife;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Claims the jobs of a poll's messages. A message that is delivered again because its worker failed between the commit
 * and what follows finds its job crawled: then what should have followed is done here.
 */
@Component("pageClaims")
public class PageClaims {

    private final CrawlLedger ledger;
    private final Queues queues;
    private final Acknowledgements acknowledgements;
    private final RunLife runLife;

    PageClaims(CrawlLedger ledger, Queues queues, Acknowledgements acknowledgements, RunLife runLife) {
        this.ledger = ledger;
        this.queues = queues;
        this.acknowledgements = acknowledgements;
        this.runLife = runLife;
    }

    public ClaimedPages claim(List<Received<CrawlMessage>> messages) {
        Failpoint.reached("crawl.received");
        List<PageTask> granted = ledger.claim(messages);
        Set<String> receipts =
                granted.stream().map(task -> task.received().receipt()).collect(Collectors.toSet());
        List<Received<CrawlMessage>> obsolete = messages.stream()
                .filter(received -> !receipts.contains(received.receipt()))
                .toList();
        return new ClaimedPages(granted, obsolete, ledger.lostHandOffs(obsolete));
    }

    /** What the obsolete ones left to be done has been sent. */
    public void acknowledge(ClaimedPages claimed) {
        acknowledgements.acknowledge(queues.settings().crawl(), claimed.obsolete());
    }

    /** Ends the runs of the obsolete ones if nothing is left of them; who should have looked may have died before it. */
    public void finish(ClaimedPages claimed) {
        runLife.finishIfDone(claimed.obsolete().stream()
                .map(received -> received.message().runId())
                .collect(Collectors.toSet()));
    }
}

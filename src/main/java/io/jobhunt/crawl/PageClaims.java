package io.jobhunt.crawl;

import io.jobhunt.Failpoint;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Claims the jobs of a poll's messages. */
@Component("pageClaims")
public class PageClaims {

    private final CrawlLedger ledger;
    private final Queues queues;
    private final Acknowledgements acknowledgements;

    PageClaims(CrawlLedger ledger, Queues queues, Acknowledgements acknowledgements) {
        this.ledger = ledger;
        this.queues = queues;
        this.acknowledgements = acknowledgements;
    }

    /** @return the pages that this poll may fetch; the messages of all others have nothing left to do */
    public List<PageTask> claim(List<Received<CrawlMessage>> messages) {
        Failpoint.reached("crawl.received");
        List<PageTask> tasks = ledger.claim(messages);
        Set<String> granted =
                tasks.stream().map(task -> task.received().receipt()).collect(Collectors.toSet());
        // Of an older epoch, of an ended run, of a job already done.
        acknowledgements.acknowledge(
                queues.settings().crawl(),
                messages.stream()
                        .map(Received::receipt)
                        .filter(receipt -> !granted.contains(receipt))
                        .toList());
        return tasks;
    }
}

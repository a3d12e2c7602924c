package io.jobhunt.crawl;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Failpoint;
import io.jobhunt.politeness.Politeness;
import io.jobhunt.postings.RunLife;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.DeadLetters;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.MessageReader;
import io.jobhunt.queues.MessageReader.Delivered;
import io.jobhunt.queues.QueueSender;
import io.jobhunt.queues.QueueSender.Outgoing;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The batch steps of the crawl: read and claim a poll; of pages that are done commit, hand on, acknowledge and check for
 * the end, in this order. Dying between any two of them repeats work at most.
 */
@Component("crawlBatches")
public class CrawlBatches {

    private final MessageReader<CrawlMessage> reader;
    private final CrawlLedger ledger;
    private final PageTurns turns;
    private final Politeness politeness;
    private final Queues queues;
    private final QueueSender sender;
    private final Acknowledgements acknowledgements;
    private final DeadLetters deadLetters;
    private final RunLife runLife;

    CrawlBatches(
            ObjectMapper json,
            CrawlLedger ledger,
            PageTurns turns,
            Politeness politeness,
            Queues queues,
            QueueSender sender,
            Acknowledgements acknowledgements,
            DeadLetters deadLetters,
            RunLife runLife) {
        this.reader = new MessageReader<>(json, CrawlMessage.class);
        this.ledger = ledger;
        this.turns = turns;
        this.politeness = politeness;
        this.queues = queues;
        this.sender = sender;
        this.acknowledgements = acknowledgements;
        this.deadLetters = deadLetters;
        this.runLife = runLife;
    }

    /**
     * Reads the messages of one poll, claims their jobs, and asks for their turns.
     *
     * @return the pages to be fetched, and those that need no fetch and are to be settled as they are
     */
    public List<PageStep> claim(List<Delivered> delivered) {
        Failpoint.reached("crawl.received");
        MessageReader.Batch<CrawlMessage> messages = reader.read(delivered);
        deadLetters.bury(queues.settings().crawl(), messages.unreadable());
        List<PageTask> tasks = ledger.claim(messages.readable());
        Set<String> granted =
                tasks.stream().map(task -> task.received().receipt()).collect(Collectors.toSet());
        // The others have nothing left to do: an older epoch, an ended run, a job already done.
        acknowledgements.acknowledge(
                queues.settings().crawl(),
                messages.readable().stream()
                        .map(Received::receipt)
                        .filter(receipt -> !granted.contains(receipt))
                        .toList());
        return turns.assign(tasks);
    }

    /** Commits what the pages came to, hands on what follows from it, acknowledges, and finishes what is finished. */
    public void settle(List<CrawledPage> pages) {
        Failpoint.reached("crawl.before-commit");
        Set<UUID> taken = new HashSet<>(ledger.record(pages));
        Failpoint.reached("crawl.after-commit");
        politeness.settle(
                pages.stream().map(CrawledPage::visit).filter(Objects::nonNull).toList());
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
        sender.send(queues.settings().extract(), extract);
        sender.send(queues.settings().crawl(), again);
        Failpoint.reached("crawl.before-acknowledge");
        acknowledgements.acknowledge(
                queues.settings().crawl(),
                pages.stream().map(page -> page.task().received().receipt()).toList());
        Set<UUID> runs = pages.stream().map(page -> page.task().runId()).collect(Collectors.toSet());
        runLife.workedFor(runs);
        Failpoint.reached("crawl.before-finish");
        runLife.finishIfDone(runs);
    }
}

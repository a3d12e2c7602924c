package io.jobhunt.crawl;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Failpoint;
import io.jobhunt.crawl.politeness.Politeness;
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
import io.jobhunt.runs.RunCompletion;
import io.jobhunt.runs.RunHeartbeat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The batch steps of the crawl route: read and claim, then commit, hand on, acknowledge and check for the end, in this
 * order. Dying between any two of them repeats work at most.
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
    private final RunCompletion completion;
    private final RunHeartbeat heartbeat;

    CrawlBatches(
            ObjectMapper json,
            CrawlLedger ledger,
            PageTurns turns,
            Politeness politeness,
            Queues queues,
            QueueSender sender,
            Acknowledgements acknowledgements,
            DeadLetters deadLetters,
            RunCompletion completion,
            RunHeartbeat heartbeat) {
        this.reader = new MessageReader<>(json, CrawlMessage.class);
        this.ledger = ledger;
        this.turns = turns;
        this.politeness = politeness;
        this.queues = queues;
        this.sender = sender;
        this.acknowledgements = acknowledgements;
        this.deadLetters = deadLetters;
        this.completion = completion;
        this.heartbeat = heartbeat;
    }

    /** Reads the messages of one poll, claims their jobs, and asks for their turns. */
    public CrawlBatch claim(List<Delivered> delivered) {
        Failpoint.reached("crawl.received");
        MessageReader.Batch<CrawlMessage> batch = reader.read(delivered);
        deadLetters.bury(queues.settings().crawl(), batch.unreadable());
        List<PageTask> tasks = ledger.claim(batch.readable());
        Set<String> granted =
                tasks.stream().map(task -> task.received().receipt()).collect(Collectors.toSet());
        List<Received<CrawlMessage>> obsolete = batch.readable().stream()
                .filter(received -> !granted.contains(received.receipt()))
                .toList();
        return turns.assign(tasks, new CrawlBatch(obsolete));
    }

    /** Commits what the pages came to, hands on what follows from it, acknowledges, and finishes what is finished. */
    public void settle(CrawlBatch batch) {
        List<Map.Entry<PageTask, CrawlResult>> completed = batch.completed();
        Failpoint.reached("crawl.before-commit");
        Set<UUID> taken = completed.isEmpty() ? Set.of() : new HashSet<>(ledger.record(completed));
        Failpoint.reached("crawl.after-commit");
        politeness.settle(batch.visits());
        List<Outgoing> extract = new ArrayList<>();
        List<Outgoing> again = new ArrayList<>();
        for (Map.Entry<PageTask, CrawlResult> entry : completed) {
            PageTask task = entry.getKey();
            if (!taken.contains(task.jobId())) {
                continue;
            }
            if (entry.getValue() instanceof CrawlResult.Stored) {
                extract.add(Outgoing.now(new ExtractMessage(task.jobId(), task.runId(), task.epoch())));
            } else if (entry.getValue() instanceof CrawlResult.Later later) {
                again.add(new Outgoing(task.received().message(), later.delay()));
            }
        }
        sender.send(queues.settings().extract(), extract);
        sender.send(queues.settings().crawl(), again);
        Failpoint.reached("crawl.before-acknowledge");
        List<String> receipts = new ArrayList<>(batch.obsolete());
        completed.forEach(entry -> receipts.add(entry.getKey().received().receipt()));
        acknowledgements.acknowledge(queues.settings().crawl(), receipts);
        Set<UUID> runs = completed.stream().map(entry -> entry.getKey().runId()).collect(Collectors.toSet());
        runs.forEach(heartbeat::beat);
        Failpoint.reached("crawl.before-finish");
        completion.finishIfDone(runs);
    }
}

package io.jobhunt.extract;

import io.jobhunt.Failpoint;
import io.jobhunt.postings.RunLife;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The batch steps of extraction, in this order: look up, commit, acknowledge, check for the end. */
@Component("extractBatches")
public class ExtractBatches {

    private final ExtractLedger ledger;
    private final ReadPages readPages;
    private final Queues queues;
    private final Acknowledgements acknowledgements;
    private final RunLife runLife;

    ExtractBatches(
            ExtractLedger ledger,
            ReadPages readPages,
            Queues queues,
            Acknowledgements acknowledgements,
            RunLife runLife) {
        this.ledger = ledger;
        this.readPages = readPages;
        this.queues = queues;
        this.acknowledgements = acknowledgements;
        this.runLife = runLife;
    }

    /** Looks up the jobs of one poll's messages. */
    public ExtractBatch open(List<Received<ExtractMessage>> messages) {
        List<ExtractTask> tasks = ledger.waiting(messages);
        Set<String> waiting =
                tasks.stream().map(task -> task.received().receipt()).collect(Collectors.toSet());
        List<Received<ExtractMessage>> obsolete = messages.stream()
                .filter(received -> !waiting.contains(received.receipt()))
                .toList();
        List<PageToRead> pages = tasks.stream()
                .map(task -> new PageToRead(task, readPages.take(task.s3Key())))
                .toList();
        return new ExtractBatch(pages, obsolete);
    }

    public List<PageToRead> pages(ExtractBatch batch) {
        return batch.pages();
    }

    public void commit(ExtractBatch batch) {
        Failpoint.reached("extract.before-commit");
        Map<ExtractTask, ExtractResult> results = batch.results();
        if (!results.isEmpty()) {
            ledger.record(results);
        }
    }

    /** A page without a result leaves its message in the queue. */
    public void acknowledge(ExtractBatch batch) {
        Failpoint.reached("extract.before-acknowledge");
        List<String> receipts =
                new ArrayList<>(batch.obsolete().stream().map(Received::receipt).toList());
        batch.results().keySet().forEach(task -> receipts.add(task.received().receipt()));
        acknowledgements.acknowledge(queues.settings().extract(), receipts);
    }

    /**
     * Tells the runs that somebody works for them, and ends those of which nothing is left: also those of obsolete
     * messages, as who should have looked may have died before it.
     */
    public void finish(ExtractBatch batch) {
        Set<UUID> runs =
                batch.results().keySet().stream().map(ExtractTask::runId).collect(Collectors.toSet());
        runLife.workedFor(runs);
        Failpoint.reached("extract.before-finish");
        Set<UUID> affected = new HashSet<>(runs);
        batch.obsolete().forEach(received -> affected.add(received.message().runId()));
        runLife.finishIfDone(affected);
    }
}

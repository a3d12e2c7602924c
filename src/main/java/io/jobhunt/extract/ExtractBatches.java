package io.jobhunt.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.Failpoint;
import io.jobhunt.postings.RunLife;
import io.jobhunt.queues.Acknowledgements;
import io.jobhunt.queues.DeadLetters;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.MessageReader;
import io.jobhunt.queues.MessageReader.Delivered;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The batch steps of the extraction route: read and look up, then commit, acknowledge, and check for the end. */
@Component("extractBatches")
public class ExtractBatches {

    private final MessageReader<ExtractMessage> reader;
    private final ExtractLedger ledger;
    private final Queues queues;
    private final Acknowledgements acknowledgements;
    private final DeadLetters deadLetters;
    private final RunLife runLife;

    ExtractBatches(
            ObjectMapper json,
            ExtractLedger ledger,
            Queues queues,
            Acknowledgements acknowledgements,
            DeadLetters deadLetters,
            RunLife runLife) {
        this.reader = new MessageReader<>(json, ExtractMessage.class);
        this.ledger = ledger;
        this.queues = queues;
        this.acknowledgements = acknowledgements;
        this.deadLetters = deadLetters;
        this.runLife = runLife;
    }

    /** Reads the messages of one poll and looks up their jobs. */
    public ExtractBatch open(List<Delivered> delivered) {
        MessageReader.Batch<ExtractMessage> batch = reader.read(delivered);
        deadLetters.bury(queues.settings().extract(), batch.unreadable());
        List<ExtractTask> tasks = ledger.waiting(batch.readable());
        Set<String> waiting =
                tasks.stream().map(task -> task.received().receipt()).collect(Collectors.toSet());
        List<Received<ExtractMessage>> obsolete = batch.readable().stream()
                .filter(received -> !waiting.contains(received.receipt()))
                .toList();
        return new ExtractBatch(tasks, obsolete);
    }

    /** Commits what was read, acknowledges, and finishes what is finished. */
    public void settle(ExtractBatch batch) {
        Failpoint.reached("extract.before-commit");
        Map<ExtractTask, ExtractResult> results = batch.results();
        if (!results.isEmpty()) {
            ledger.record(results);
        }
        Failpoint.reached("extract.before-acknowledge");
        List<String> receipts = new ArrayList<>(batch.obsolete());
        results.keySet().forEach(task -> receipts.add(task.received().receipt()));
        acknowledgements.acknowledge(queues.settings().extract(), receipts);
        Set<UUID> runs = results.keySet().stream().map(ExtractTask::runId).collect(Collectors.toSet());
        runLife.workedFor(runs);
        Failpoint.reached("extract.before-finish");
        runLife.finishIfDone(runs);
    }
}

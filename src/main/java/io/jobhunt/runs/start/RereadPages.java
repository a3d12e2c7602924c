package io.jobhunt.runs.start;

import io.jobhunt.api.Problem;
import io.jobhunt.extract.Extraction;
import io.jobhunt.page.RawPages;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.postings.StoredPages;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.IngestionRun;
import io.jobhunt.runs.RunQueue;
import io.jobhunt.runs.RunTable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads stored pages again, with the extractor of today and without asking any site. Like every piece of work on jobs it
 * is a run, so that it is watched, stopped, resumed and finished like one.
 */
@Component("rereadPages")
public class RereadPages {

    private static final Logger log = LoggerFactory.getLogger(RereadPages.class);

    private final JobsTable jobs;
    private final RunTable runs;
    private final RunQueue queue;
    private final RawPages pages;
    private final TransactionTemplate transaction;

    RereadPages(JobsTable jobs, RunTable runs, RunQueue queue, RawPages pages, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.runs = runs;
        this.queue = queue;
        this.pages = pages;
        this.transaction = transaction;
    }

    /** The run that reads, and how many pages it reads. */
    public record Reread(UUID runId, int pages) {}

    /** Reads the pages of the jobs of an ended run again; also those that an aborted run left stored but unread. */
    Reread run(IngestionRun ended) {
        if (!ended.status().isTerminal()) {
            throw Problem.conflict(
                    "This run is still going on. Read its pages again when it has ended.",
                    Map.of("run_id", ended.id().toString()));
        }
        return start(ended, true);
    }

    /**
     * For each user without an active run: the pages that an older extractor read and that are still kept. What gave
     * nothing when it was read again says so in its error message, and is not tried each hour.
     */
    public void readOutdated() {
        List<UUID> latest = runs.withOutdatedPages(Extraction.EXTRACTOR_VERSION, pages.kept());
        for (UUID run : latest) {
            try {
                Reread reread = start(runs.find(run).orElseThrow(), false);
                log.info("run {} reads {} pages of an older extractor again", reread.runId(), reread.pages());
            } catch (Problem e) {
                log.info("outdated pages of run {} are not read again now: {}", run, e.getMessage());
            }
        }
    }

    /**
     * @param ofRunOnly all pages of the ended run, or the outdated ones of all its user's jobs
     */
    private Reread start(IngestionRun ended, boolean ofRunOnly) {
        Reread reread = transaction.execute(status -> {
            UUID target = runs.createFollowUp(ended)
                    .orElseThrow(() -> Problem.conflict(
                            "A run is already going on. Wait for it to end, or stop it first.",
                            Map.of(
                                    "run_id",
                                    String.valueOf(runs.active(ended.userId()).orElse(null)))));
            StoredPages stored =
                    new StoredPages(ended.userId(), ended.id(), ofRunOnly, Extraction.EXTRACTOR_VERSION, pages.kept());
            int moved = jobs.reread(stored, target);
            if (moved == 0) {
                throw Problem.conflict(
                        "No page of this run is kept any more. A new run fetches them again.",
                        Map.of("run_id", ended.id().toString()));
            }
            return new Reread(target, moved);
        });
        queue.publish(new RunMessage(reread.runId(), ended.userId(), 1));
        return reread;
    }
}

package io.jobhunt.runs.initialize;

import io.jobhunt.Failpoint;
import io.jobhunt.politeness.Politeness;
import io.jobhunt.postings.JobQueries;
import io.jobhunt.postings.PublishableJob;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.MessageBatches;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.RunCompletion;
import io.jobhunt.runs.RunEpochs;
import io.jobhunt.runs.RunJobCounts;
import io.jobhunt.runs.RunTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Hands a run's unfinished jobs to the queues, companies interleaved so that a large one does not make the others
 * wait. The order depends on nothing that changes while workers are at it, and a cursor is kept, so that a publisher
 * that was killed goes on where it stopped; what it had sent but not noted is sent again and has no effect.
 */
@Component("runPublisher")
public class RunPublisher {

    private final JobQueries jobs;
    private final RunJobCounts counts;
    private final RunTable runs;
    private final RunEpochs epochs;
    private final RunCompletion completion;
    private final Politeness politeness;

    RunPublisher(
            JobQueries jobs,
            RunJobCounts counts,
            RunTable runs,
            RunEpochs epochs,
            RunCompletion completion,
            Politeness politeness) {
        this.jobs = jobs;
        this.counts = counts;
        this.runs = runs;
        this.epochs = epochs;
        this.completion = completion;
        this.politeness = politeness;
    }

    /**
     * Some of a run's messages.
     *
     * @param cursor where the next chunk begins: so many jobs of each company are before it
     */
    public record Chunk(RunMessage run, List<Outgoing> crawl, List<Outgoing> extract, long cursor) {}

    /**
     * What is still to be published, read as it is asked for: it ends when everything is published, or the run has ended
     * or gone on in a later epoch.
     */
    public Iterator<Chunk> chunks(RunMessage run) {
        if (published(run).equals(OptionalLong.of(0)) && runs.isAlone(run.runId())) {
            // Whatever is still on its way to a host is of an ended run or an earlier epoch.
            politeness.expectNobody();
        }
        PublishingRounds rounds = new PublishingRounds(run.runId(), jobs, counts);
        return new UnpublishedChunks(() -> published(run), from -> chunk(run, rounds.from(from)));
    }

    public List<List<Outgoing>> crawlBatches(Chunk chunk) {
        return MessageBatches.of(chunk.crawl());
    }

    public List<List<Outgoing>> extractBatches(Chunk chunk) {
        return MessageBatches.of(chunk.extract());
    }

    /** A run without any jobs ends here. */
    public void finishIfDone(RunMessage run) {
        completion.finishIfDone(run.runId());
    }

    /** Empty when this epoch of the run is over. */
    private OptionalLong published(RunMessage run) {
        return epochs.published(run.runId(), run.epoch());
    }

    /** Empty at the end. */
    private static Optional<Chunk> chunk(RunMessage run, PublishingRounds.Round round) {
        if (round.jobs().isEmpty()) {
            return Optional.empty();
        }
        List<Outgoing> crawl = new ArrayList<>();
        List<Outgoing> extract = new ArrayList<>();
        for (PublishableJob job : round.jobs()) {
            switch (job.state()) {
                case PENDING ->
                    crawl.add(Outgoing.now(
                            new CrawlMessage(job.id(), run.runId(), run.epoch(), job.company(), job.url())));
                case CRAWLED -> extract.add(Outgoing.now(new ExtractMessage(job.id(), run.runId(), run.epoch())));
                default -> {
                    // already done
                }
            }
        }
        return Optional.of(new Chunk(run, crawl, extract, round.end()));
    }

    /** Notes that the chunk is sent. Without effect when this epoch of the run is over. */
    public void advance(Chunk chunk) {
        Failpoint.reached("publish.chunk-sent");
        epochs.notePublished(chunk.run().runId(), chunk.run().epoch(), chunk.cursor());
    }
}

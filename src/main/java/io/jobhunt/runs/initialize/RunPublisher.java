package io.jobhunt.runs.initialize;

import io.jobhunt.Failpoint;
import io.jobhunt.politeness.Politeness;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.MessageBatches;
import io.jobhunt.queues.Outgoing;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.RunCompletion;
import io.jobhunt.runs.Runs;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands a run's unfinished jobs to the queues, companies interleaved so that a large one does not make the others
 * wait. The order depends on nothing that changes while workers are at it, and a cursor is kept, so that a publisher
 * that was killed goes on where it stopped; what it had sent but not noted is sent again and has no effect.
 */
@Component("runPublisher")
public class RunPublisher {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final Runs runs;
    private final RunCompletion completion;
    private final Politeness politeness;

    RunPublisher(JdbcClient jdbc, Runs runs, RunCompletion completion, Politeness politeness) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.completion = completion;
        this.politeness = politeness;
    }

    private record Row(UUID id, String company, String url, String status) {}

    /**
     * Some of a run's messages.
     *
     * @param cursor where the next chunk begins
     */
    public record Chunk(RunMessage run, List<Outgoing> crawl, List<Outgoing> extract, long cursor) {}

    /**
     * What is still to be published, read as it is asked for: it ends when everything is published, or the run has ended
     * or gone on in a later epoch.
     */
    public Iterator<Chunk> chunks(RunMessage run) {
        List<Row> rows = rows(run.runId());
        if (cursor(run) == 0 && runs.isAlone(run.runId())) {
            // Whatever is still on its way to a host is of an ended run or an earlier epoch.
            politeness.expectNobody();
        }
        return new Iterator<>() {

            private Chunk next;

            @Override
            public boolean hasNext() {
                if (next == null) {
                    next = chunk(run, rows, cursor(run));
                }
                return next != null;
            }

            @Override
            public Chunk next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Chunk chunk = next;
                next = null;
                return chunk;
            }
        };
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

    /** The n-th job of each company before the (n+1)-th of any. */
    private List<Row> rows(UUID run) {
        return jdbc.sql(
                        """
                        select id, company, url, status
                        from (select id, company, url, status,
                                     row_number() over (partition by company order by id) as n
                              from jobs where run_id = :run) numbered
                        order by n, company
                        """)
                .param("run", run)
                .query(Row.class)
                .list();
    }

    /** Null at the end. */
    private static Chunk chunk(RunMessage run, List<Row> rows, long cursor) {
        if (cursor < 0 || cursor >= rows.size()) {
            return null;
        }
        int end = (int) Math.min(cursor + CHUNK, rows.size());
        List<Outgoing> crawl = new ArrayList<>();
        List<Outgoing> extract = new ArrayList<>();
        for (Row row : rows.subList((int) cursor, end)) {
            switch (row.status()) {
                case "pending" ->
                    crawl.add(Outgoing.now(
                            new CrawlMessage(row.id(), run.runId(), run.epoch(), row.company(), row.url())));
                case "crawled" -> extract.add(Outgoing.now(new ExtractMessage(row.id(), run.runId(), run.epoch())));
                default -> {
                    // already done
                }
            }
        }
        return new Chunk(run, crawl, extract, end);
    }

    private long cursor(RunMessage run) {
        return jdbc.sql(
                        """
                        select publish_cursor from ingestion_runs
                        where id = :run and epoch = :epoch and status = 'ingesting'
                        """)
                .param("run", run.runId())
                .param("epoch", run.epoch())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** Notes that the chunk is sent. Without effect when this epoch of the run is over. */
    public void advance(Chunk chunk) {
        Failpoint.reached("publish.chunk-sent");
        jdbc.sql(
                        """
                        update ingestion_runs set publish_cursor = :cursor, last_heartbeat = now()
                        where id = :run and epoch = :epoch and status = 'ingesting'
                        """)
                .param("run", chunk.run().runId())
                .param("epoch", chunk.run().epoch())
                .param("cursor", chunk.cursor())
                .update();
    }
}

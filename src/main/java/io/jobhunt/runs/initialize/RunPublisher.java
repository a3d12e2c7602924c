package io.jobhunt.runs.initialize;

import io.jobhunt.Failpoint;
import io.jobhunt.politeness.Politeness;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.QueueSender;
import io.jobhunt.queues.QueueSender.Outgoing;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands a run's unfinished jobs to the queues, companies interleaved so that a large one does not make the others
 * wait. The order depends on nothing that changes while workers are at it, and a cursor is kept, so that a publisher
 * that was killed goes on where it stopped; what it had sent but not noted is sent again and has no effect.
 */
@Component
class RunPublisher {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final QueueSender sender;
    private final Queues queues;
    private final Runs runs;
    private final Politeness politeness;

    RunPublisher(JdbcClient jdbc, QueueSender sender, Queues queues, Runs runs, Politeness politeness) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.queues = queues;
        this.runs = runs;
        this.politeness = politeness;
    }

    private record Row(UUID id, String company, String url, String status) {}

    /** Publishes until everything is sent, or the run has ended or gone on in a later epoch. */
    void publish(RunMessage run) {
        List<Row> rows = rows(run.runId());
        long cursor = cursor(run);
        if (cursor == 0 && runs.isAlone(run.runId())) {
            // Whatever is still on its way to a host is of an ended run or an earlier epoch.
            politeness.expectNobody();
        }
        while (cursor >= 0 && cursor < rows.size()) {
            int end = (int) Math.min(cursor + CHUNK, rows.size());
            send(run, rows.subList((int) cursor, end));
            Failpoint.reached("publish.chunk-sent");
            cursor = advance(run, end);
        }
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

    private void send(RunMessage run, List<Row> rows) {
        List<Outgoing> crawl = new ArrayList<>();
        List<Outgoing> extract = new ArrayList<>();
        for (Row row : rows) {
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
        sender.send(queues.settings().crawl(), crawl);
        sender.send(queues.settings().extract(), extract);
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

    /** @return the cursor to go on from, or -1 when this epoch of the run is over */
    private long advance(RunMessage run, long cursor) {
        int rows = jdbc.sql(
                        """
                        update ingestion_runs set publish_cursor = :cursor, last_heartbeat = now()
                        where id = :run and epoch = :epoch and status = 'ingesting'
                        """)
                .param("run", run.runId())
                .param("epoch", run.epoch())
                .param("cursor", cursor)
                .update();
        return rows == 1 ? cursor : -1;
    }
}

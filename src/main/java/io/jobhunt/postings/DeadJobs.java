package io.jobhunt.postings;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives up jobs whose messages ended in a dead-letter queue. */
@Component
public class DeadJobs {

    private final JdbcClient jdbc;
    private final RowJson json;

    DeadJobs(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public record Dead(UUID jobId, UUID runId, int epoch) {}

    /** Sets those that still wait in {@code status}, in the epoch of the message, to {@code error}. */
    public void fail(List<Dead> dead, String status, String message) {
        if (dead.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        with x as (
                          select distinct * from jsonb_to_recordset(cast(:dead as jsonb))
                                   as x(job_id uuid, run_id uuid, epoch int)),
                        fence as (
                          select id, epoch from ingestion_runs
                          where id in (select run_id from x) and status = 'ingesting'
                          order by id for share)
                        update jobs j set
                          status = 'error', outcome = 'failed', error_message = :message, updated_at = now()
                        from x join fence f on f.id = x.run_id and f.epoch = x.epoch
                        where j.id = x.job_id and j.run_id = x.run_id and j.status = :status
                        """)
                .param("dead", json.write(dead))
                .param("status", status)
                .param("message", message)
                .update();
    }
}

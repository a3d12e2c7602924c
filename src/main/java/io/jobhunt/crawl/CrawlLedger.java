package io.jobhunt.crawl;

import io.jobhunt.postings.Fingerprint;
import io.jobhunt.postings.LastExtraction;
import io.jobhunt.postings.RowJson;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The crawl's two statements on the jobs table: who may fetch, and what came of it. Both take a whole batch, both are
 * fenced by run state and epoch, both lock in the order of the ids so that two batches never wait for each other. What
 * counts is the locked row; the update finds it by its id alone, and {@code limit} tells the planner how few they are,
 * so that it never reads the table for a batch.
 */
@Component
class CrawlLedger {

    private final JdbcClient jdbc;
    private final RowJson json;

    CrawlLedger(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The fingerprint and validators of a crawled page, kept aside until its extraction makes them the last extracted. */
    record CrawledVersion(Fingerprint fingerprint, String etag, String lastModified) {}

    private record Claim(UUID jobId, UUID runId, int epoch, String messageId) {}

    /**
     * The idempotent consumer of the crawl: of several messages for one job, the first to come holds it, by its message
     * id; the same message delivered again takes it over (its holder died), another one finds it held and is obsolete.
     *
     * @return the granted pages; messages without one have nothing left to do
     */
    List<PageTask> claim(List<Received<CrawlMessage>> messages) {
        Map<String, Received<CrawlMessage>> byMessageId =
                messages.stream().collect(Collectors.toMap(Received::id, Function.identity(), (first, again) -> again));
        List<Claim> claims = byMessageId.values().stream()
                .map(received -> new Claim(
                        received.message().jobId(),
                        received.message().runId(),
                        received.message().epoch(),
                        received.id()))
                .toList();
        return jdbc.sql(
                        """
                        with asked as (
                          select * from jsonb_to_recordset(cast(:claims as jsonb))
                                   as x(job_id uuid, run_id uuid, epoch int, message_id text) limit :count),
                        locked as (
                          select id, run_id, status, claim_epoch, claim_message from jobs
                          where id in (select job_id from asked) order by id for no key update),
                        granted as (
                          select distinct on (l.id) l.id, a.epoch, a.message_id
                          from locked l
                          join asked a on a.job_id = l.id and a.run_id = l.run_id
                          join ingestion_runs r on r.id = a.run_id and r.epoch = a.epoch and r.status = 'ingesting'
                          where l.status = 'pending'
                            and (l.claim_message is null or l.claim_message = a.message_id or l.claim_epoch < a.epoch)
                          order by l.id)
                        update jobs j set claim_epoch = g.epoch, claim_message = g.message_id
                        from granted g where j.id = g.id
                        returning j.claim_message, j.site_kind, j.site_token, j.external_id, j.listed_title,
                          j.listed_location, j.url, j.attempts, j.simhash, j.critical_hash, j.content_hash,
                          j.fingerprint_tokens, j.fingerprint_version, j.extractor_version, j.extracted_at,
                          j.etag, j.last_modified
                        """)
                .param("claims", json.write(claims))
                .param("count", claims.size())
                .query((row, n) -> task(row, byMessageId.get(row.getString("claim_message"))))
                .list();
    }

    private static PageTask task(ResultSet row, Received<CrawlMessage> received) throws SQLException {
        Timestamp extracted = row.getTimestamp("extracted_at");
        long simhash = row.getLong("simhash");
        LastExtraction last = row.wasNull() || extracted == null
                ? null
                : new LastExtraction(
                        new Fingerprint(
                                simhash,
                                row.getLong("critical_hash"),
                                row.getLong("content_hash"),
                                row.getInt("fingerprint_tokens"),
                                row.getInt("fingerprint_version")),
                        row.getInt("extractor_version"),
                        extracted.toInstant());
        return new PageTask(
                received,
                new CareerSite(row.getString("site_kind"), row.getString("site_token")),
                new ListedPosting(
                        row.getString("external_id"),
                        row.getString("listed_title"),
                        row.getString("listed_location"),
                        row.getString("url")),
                row.getInt("attempts"),
                last,
                row.getString("etag"),
                row.getString("last_modified"));
    }

    private record Outcome(
            UUID jobId,
            UUID runId,
            int epoch,
            String status,
            String outcome,
            String error,
            String s3Key,
            CrawledVersion page,
            String etag,
            String lastModified,
            String decision,
            Integer distance,
            boolean countAttempt) {}

    /**
     * Writes what came of the pages, in one statement.
     *
     * @return the ids of the jobs that took it; the others had been overtaken by an end of the run or a later epoch
     */
    List<UUID> record(List<CrawledPage> pages) {
        List<Outcome> rows =
                pages.stream().map(page -> outcome(page.task(), page.result())).toList();
        return jdbc.sql(
                        """
                        with x as (
                          select * from jsonb_to_recordset(cast(:rows as jsonb))
                                   as x(job_id uuid, run_id uuid, epoch int, status text, outcome text, error text,
                                        s3_key text, page jsonb, etag text, last_modified text, decision text,
                                        distance int, count_attempt boolean) limit :count),
                        fence as (
                          select id, epoch from ingestion_runs
                          where id in (select run_id from x) and status = 'ingesting'
                          order by id for share),
                        locked as (
                          select id, run_id, status from jobs
                          where id in (select job_id from x) order by id for no key update)
                        update jobs j set
                          status = x.status,
                          outcome = case when x.outcome = 'unchanged' and j.outcome = 'reopened' then 'reopened'
                                         else coalesce(x.outcome, j.outcome) end,
                          expired_reason = case when x.status = 'expired' then 'gone' end,
                          expired_at = case when x.status = 'expired' then now() end,
                          error_message = x.error,
                          s3_key = coalesce(x.s3_key, j.s3_key),
                          crawled_page = x.page,
                          etag = coalesce(x.etag, j.etag),
                          last_modified = coalesce(x.last_modified, j.last_modified),
                          decision = coalesce(x.decision, j.decision),
                          decision_distance = case when x.decision is null then j.decision_distance else x.distance end,
                          attempts = j.attempts + case when x.count_attempt then 1 else 0 end,
                          claim_message = case when x.status = 'pending' then null else j.claim_message end,
                          -- A page that waits for its turn is no news to those who watch.
                          updated_at = case when x.status = 'pending' and not x.count_attempt then j.updated_at
                                            else now() end
                        from locked l
                        join x on x.job_id = l.id and x.run_id = l.run_id
                        join fence f on f.id = x.run_id and f.epoch = x.epoch
                        where j.id = l.id and l.status = 'pending'
                        returning j.id
                        """)
                .param("rows", json.write(rows))
                .param("count", rows.size())
                .query(UUID.class)
                .list();
    }

    private static Outcome outcome(PageTask task, CrawlResult result) {
        UUID job = task.jobId();
        UUID run = task.runId();
        int epoch = task.epoch();
        if (result instanceof CrawlResult.Stored stored) {
            CrawledVersion page = new CrawledVersion(stored.fingerprint(), stored.etag(), stored.lastModified());
            return new Outcome(
                    job,
                    run,
                    epoch,
                    "crawled",
                    null,
                    null,
                    stored.s3Key(),
                    page,
                    null,
                    null,
                    stored.decision(),
                    distance(stored.distance()),
                    false);
        }
        if (result instanceof CrawlResult.Unchanged same) {
            return new Outcome(
                    job,
                    run,
                    epoch,
                    "ready",
                    "unchanged",
                    null,
                    null,
                    null,
                    same.etag(),
                    same.lastModified(),
                    same.decision(),
                    distance(same.distance()),
                    false);
        }
        if (result instanceof CrawlResult.Gone) {
            return new Outcome(job, run, epoch, "expired", "gone", null, null, null, null, null, null, null, false);
        }
        if (result instanceof CrawlResult.Failed failed) {
            return new Outcome(
                    job, run, epoch, "error", "failed", failed.message(), null, null, null, null, null, null, false);
        }
        CrawlResult.Later later = (CrawlResult.Later) result;
        return new Outcome(
                job, run, epoch, "pending", null, null, null, null, null, null, null, null, later.countsAsAttempt());
    }

    private static Integer distance(int distance) {
        return distance < 0 ? null : distance;
    }
}

package io.jobhunt.extract;

import io.jobhunt.postings.RowJson;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Posting;
import io.jobhunt.reading.Salary;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Extraction's two statements on the jobs table: which pages wait, and what was read from them. Reading a page twice
 * costs only time, so there is no claim; the second result finds the job no longer {@code crawled} and has no effect.
 */
@Component
class ExtractLedger {

    /** What a stored job, and the API with it, calls otherwise than a posting does. */
    private static final Map<String, String> FIELD_NAMES = Map.of("places", "locations", "company", "company_title");

    private final JdbcClient jdbc;
    private final RowJson json;

    ExtractLedger(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Asked(UUID jobId, UUID runId, int epoch) {}

    /** @return the jobs of these messages that still wait for extraction */
    List<ExtractTask> waiting(List<Received<ExtractMessage>> messages) {
        Map<UUID, Received<ExtractMessage>> byJob = messages.stream()
                .collect(Collectors.toMap(
                        received -> received.message().jobId(), Function.identity(), ExtractLedger::laterEpoch));
        List<Asked> asked = byJob.values().stream()
                .map(Received::message)
                .map(message -> new Asked(message.jobId(), message.runId(), message.epoch()))
                .toList();
        return jdbc.sql(
                        """
                        with asked as (
                          select * from jsonb_to_recordset(cast(:asked as jsonb))
                                   as x(job_id uuid, run_id uuid, epoch int) limit :count),
                        found as materialized (
                          select id, run_id, status, site_kind, site_token, s3_key, listed_title, listed_location,
                                 (crawled_page #>> '{fingerprint,content_hash}')::bigint as content_hash
                          from jobs where id in (select job_id from asked))
                        select j.* from found j
                        join asked a on a.job_id = j.id and a.run_id = j.run_id
                        join ingestion_runs r on r.id = a.run_id and r.epoch = a.epoch and r.status = 'ingesting'
                        where j.status = 'crawled'
                        """)
                .param("asked", json.write(asked))
                .param("count", asked.size())
                .query((row, n) -> task(row, byJob.get(row.getObject("id", UUID.class))))
                .list();
    }

    private static Received<ExtractMessage> laterEpoch(Received<ExtractMessage> one, Received<ExtractMessage> other) {
        return one.message().epoch() >= other.message().epoch() ? one : other;
    }

    private static ExtractTask task(ResultSet row, Received<ExtractMessage> received) throws SQLException {
        return new ExtractTask(
                received,
                new CareerSite(row.getString("site_kind"), row.getString("site_token")),
                row.getString("s3_key"),
                row.getObject("content_hash", Long.class),
                new ListingHints(row.getString("listed_title"), row.getString("listed_location"), null));
    }

    /** A job's new columns; all but the first four are null when {@code error} says why nothing was read. */
    private record Row(
            UUID jobId,
            UUID runId,
            int epoch,
            String error,
            String title,
            String companyTitle,
            String location,
            List<Place> locations,
            String workplace,
            List<String> remoteRegions,
            List<String> employmentTypes,
            BigDecimal salaryMin,
            BigDecimal salaryMax,
            String salaryCurrency,
            String salaryPeriod,
            Instant postedAt,
            Instant validThrough,
            String department,
            URI applyUrl,
            String description,
            String descriptionText,
            String language,
            Map<String, String> provenance) {}

    /**
     * Writes what was read, in one statement; the page's fingerprint becomes the one that later pages are compared with.
     *
     * @return the ids of the jobs that took it
     */
    List<UUID> record(Map<ExtractTask, ExtractResult> results) {
        List<Row> rows = results.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        return jdbc.sql(
                        """
                        with x as (
                          select * from jsonb_to_recordset(cast(:rows as jsonb)) as x(
                            job_id uuid, run_id uuid, epoch int, error text, title text, company_title text,
                            location text, locations jsonb, workplace text, remote_regions text[],
                            employment_types text[], salary_min numeric, salary_max numeric, salary_currency text,
                            salary_period text, posted_at timestamptz, valid_through timestamptz, department text,
                            apply_url text, description text, description_text text, language text,
                            provenance jsonb) limit :count),
                        fence as (
                          select id, epoch from ingestion_runs
                          where id in (select run_id from x) and status = 'ingesting'
                          order by id for share),
                        locked as (
                          select id, run_id, status from jobs
                          where id in (select job_id from x) order by id for no key update),
                        failed as (
                          update jobs j set
                            -- A page that was only read again, and is gone or unreadable now, takes nothing away.
                            status = case when j.crawled_page is null and j.extracted_at is not null
                                          then 'ready' else 'error' end,
                            outcome = case when j.crawled_page is null and j.extracted_at is not null
                                           then 'unchanged' else 'failed' end,
                            error_message = x.error, crawled_page = null, updated_at = now()
                          from locked l
                          join x on x.job_id = l.id and x.run_id = l.run_id
                          join fence f on f.id = x.run_id and f.epoch = x.epoch
                          where x.error is not null and j.id = l.id and l.status = 'crawled'
                          returning j.id),
                        read as (
                          update jobs j set
                            status = 'ready', error_message = null,
                            outcome = case when j.outcome = 'reopened' then 'reopened'
                                           when j.extracted_at is null then 'added' else 'updated' end,
                            title = x.title, company_title = x.company_title,
                            location = coalesce(x.location, j.listed_location), locations = x.locations,
                            workplace = x.workplace, remote_regions = x.remote_regions,
                            employment_types = x.employment_types, salary_min = x.salary_min,
                            salary_max = x.salary_max, salary_currency = x.salary_currency,
                            salary_period = x.salary_period, posted_at = x.posted_at,
                            valid_through = x.valid_through, department = x.department, apply_url = x.apply_url,
                            description = x.description, description_text = x.description_text,
                            language = x.language, provenance = x.provenance,
                            extractor_version = :version, extracted_at = now(), updated_at = now(),
                            simhash = coalesce((j.crawled_page #>> '{fingerprint,simhash}')::bigint, j.simhash),
                            critical_hash = coalesce((j.crawled_page #>> '{fingerprint,critical_hash}')::bigint, j.critical_hash),
                            content_hash = coalesce((j.crawled_page #>> '{fingerprint,content_hash}')::bigint, j.content_hash),
                            fingerprint_tokens = coalesce((j.crawled_page #>> '{fingerprint,tokens}')::int, j.fingerprint_tokens),
                            fingerprint_version = coalesce((j.crawled_page #>> '{fingerprint,version}')::int, j.fingerprint_version),
                            etag = case when j.crawled_page is null then j.etag else j.crawled_page ->> 'etag' end,
                            last_modified = case when j.crawled_page is null then j.last_modified
                                                 else j.crawled_page ->> 'last_modified' end,
                            crawled_page = null
                          from locked l
                          join x on x.job_id = l.id and x.run_id = l.run_id
                          join fence f on f.id = x.run_id and f.epoch = x.epoch
                          where x.error is null and j.id = l.id and l.status = 'crawled'
                          returning j.id)
                        select id from failed union all select id from read
                        """)
                .param("rows", json.write(rows))
                .param("count", rows.size())
                .param("version", Extraction.EXTRACTOR_VERSION)
                .query(UUID.class)
                .list();
    }

    private static Row row(ExtractTask task, ExtractResult result) {
        if (result instanceof ExtractResult.Failed failed) {
            return new Row(
                    task.jobId(),
                    task.runId(),
                    task.epoch(),
                    failed.message(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        Posting posting = ((ExtractResult.Read) result).posting();
        Salary salary = posting.salary();
        return new Row(
                task.jobId(),
                task.runId(),
                task.epoch(),
                null,
                posting.title(),
                posting.company(),
                posting.places().isEmpty()
                        ? null
                        : posting.places().stream().map(Place::display).collect(Collectors.joining("; ")),
                posting.places(),
                posting.workplace() == null ? null : word(posting.workplace()),
                posting.remoteRegions(),
                posting.employmentTypes(),
                salary == null ? null : salary.min(),
                salary == null ? null : salary.max(),
                salary == null ? null : salary.currency(),
                salary == null || salary.period() == null ? null : word(salary.period()),
                posting.postedAt(),
                posting.validThrough(),
                posting.department(),
                posting.applyUrl(),
                posting.descriptionHtml(),
                posting.descriptionText(),
                posting.language(),
                posting.provenance().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> FIELD_NAMES.getOrDefault(entry.getKey(), entry.getKey()),
                                entry -> entry.getValue().label())));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

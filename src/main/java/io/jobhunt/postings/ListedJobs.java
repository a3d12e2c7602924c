package io.jobhunt.postings;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a company's listing into the jobs table: one statement for many rows, fenced by the run's epoch, and without
 * effect on rows that this run has already taken.
 */
@Component
public class ListedJobs {

    /** Rows of one statement: enough to make the round trip cheap, few enough to keep its JSON small. */
    private static final int CHUNK = 1_000;

    private final JdbcClient jdbc;
    private final RowJson json;

    ListedJobs(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whose listing it is, and in which epoch of which run. */
    public record Owner(UUID user, UUID run, int epoch, String company, CareerSite site) {}

    /** Makes every matched posting a pending job of the run. */
    public void upsert(Owner owner, List<ListedPosting> postings) {
        for (int from = 0; from < postings.size(); from += CHUNK) {
            upsertChunk(owner, postings.subList(from, Math.min(from + CHUNK, postings.size())));
        }
    }

    private void upsertChunk(Owner owner, List<ListedPosting> postings) {
        jdbc.sql(
                        """
                        with fence as (
                          select 1 from ingestion_runs
                          where id = :run and epoch = :epoch and status = 'initializing'
                          for share)
                        insert into jobs (user_id, run_id, company, external_id, url, site_kind, site_token,
                                          listed_title, listed_location, title, location)
                        select :user, :run, :company, x.external_id, x.url, :kind, :token,
                               x.title, x.location, x.title, x.location
                        from jsonb_to_recordset(cast(:rows as jsonb))
                               as x(external_id text, url text, title text, location text), fence
                        on conflict (user_id, company, external_id) do update set
                          run_id = excluded.run_id,
                          url = excluded.url,
                          site_kind = excluded.site_kind,
                          site_token = excluded.site_token,
                          listed_title = excluded.listed_title,
                          listed_location = excluded.listed_location,
                          status = 'pending',
                          outcome = case when jobs.status = 'expired' then 'reopened' end,
                          expired_reason = null, expired_at = null, error_message = null,
                          attempts = 0, claim_epoch = null, claim_message = null, crawled_page = null,
                          last_seen_at = now(), updated_at = now()
                        where jobs.run_id is distinct from excluded.run_id
                        """)
                .param("user", owner.user())
                .param("run", owner.run())
                .param("epoch", owner.epoch())
                .param("company", owner.company())
                .param("kind", owner.site().kind())
                .param("token", owner.site().token())
                .param("rows", json.write(postings))
                .update();
    }

    /**
     * Archives the company's open jobs that are not listed any more. To be called for complete listings only.
     *
     * @param listed every external id of the listing, matched by the title filters or not
     * @return how many were archived
     */
    public int archiveUnlisted(Owner owner, Collection<String> listed) {
        return jdbc.sql(
                        """
                        with fence as (
                          select 1 from ingestion_runs
                          where id = :run and epoch = :epoch and status = 'initializing'
                          for share)
                        update jobs set
                          run_id = :run, status = 'expired', outcome = 'archived', expired_reason = 'unlisted',
                          expired_at = now(), updated_at = now(), error_message = null
                        from fence
                        where user_id = :user and company = :company and status <> 'expired' and run_id <> :run
                          and external_id not in (select jsonb_array_elements_text(cast(:listed as jsonb)))
                        """)
                .param("user", owner.user())
                .param("run", owner.run())
                .param("epoch", owner.epoch())
                .param("company", owner.company())
                .param("listed", json.write(listed))
                .update();
    }

    /** How many of the company's jobs are open for this user. */
    public int open(UUID user, String company) {
        return jdbc.sql(
                        "select count(*) from jobs where user_id = :user and company = :company and status <> 'expired'")
                .param("user", user)
                .param("company", company)
                .query(Integer.class)
                .single();
    }
}

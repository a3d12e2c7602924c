-- Makes the postings of a listing pending jobs of the run; without effect on rows that the run has already taken.
with fence as (
  -- include fence-listing
)
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

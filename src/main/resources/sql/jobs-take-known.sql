-- Makes the postings of a listing that are known pending jobs of the run, locked in the order of their ids. Those that the
-- run has already taken are left alone, except where a listing that was interrupted had archived them.
with fence as (
  -- include fence-listing
),
x as (
  select * from jsonb_to_recordset(cast(:rows as jsonb))
           as x(external_id text, url text, title text, location text)),
known as (
  select jobs.id, jobs.external_id from jobs, fence
  where user_id = :user and company = :company and external_id in (select external_id from x)
    and (run_id <> :run or status = 'expired' and expired_reason = 'unlisted')
  order by jobs.id for no key update of jobs)
update jobs j set
  run_id = :run,
  url = x.url,
  site_kind = :kind,
  site_token = :token,
  listed_title = x.title,
  listed_location = x.location,
  status = 'pending',
  outcome = case when j.status = 'expired' then 'reopened' end,
  expired_reason = null, expired_at = null, error_message = null,
  attempts = 0, claim_epoch = null, claim_message = null, crawled_page = null,
  last_seen_at = now(), updated_at = now()
from known k join x on x.external_id = k.external_id
where j.id = k.id

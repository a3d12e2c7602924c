-- What came of a batch of crawled pages. First the runs' rows are locked, then those of the jobs by their ids, as in every
-- change of jobs. The rest as of a claim.
with x as (
  select * from jsonb_to_recordset(cast(:rows as jsonb))
           as x(job_id uuid, run_id uuid, epoch int, status text, outcome text, error text,
                s3_key text, page jsonb, etag text, last_modified text, decision text,
                distance int, count_attempt boolean) limit :count),
fence as (
  -- include fence-results
),
locked as (
  select id, run_id, status from jobs
  where id in (select x.job_id from x join fence f on f.id = x.run_id and f.epoch = x.epoch)
  order by id for no key update)
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

-- Gives up the jobs of dead messages, as far as they still wait for the stage that could not do them. The same locking as
-- of a settled batch.
with x as (
  select distinct * from jsonb_to_recordset(cast(:dead as jsonb))
           as x(job_id uuid, run_id uuid, epoch int)),
fence as (
  -- include fence-results
),
valid as (
  select x.job_id, x.run_id from x join fence f on f.id = x.run_id and f.epoch = x.epoch),
locked as (
  select id, run_id, status from jobs
  where id in (select job_id from valid) order by id for no key update)
update jobs j set
  status = 'error', outcome = 'failed', error_message = :message, updated_at = now()
from locked l
join valid v on v.job_id = l.id and v.run_id = l.run_id
where j.id = l.id and l.status = :status

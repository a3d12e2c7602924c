-- Gives up the jobs of dead messages, as far as they still wait for the stage that could not do them.
with x as (
  select distinct * from jsonb_to_recordset(cast(:dead as jsonb))
           as x(job_id uuid, run_id uuid, epoch int)),
fence as (
  -- include fence-results
)
update jobs j set
  status = 'error', outcome = 'failed', error_message = :message, updated_at = now()
from x join fence f on f.id = x.run_id and f.epoch = x.epoch
where j.id = x.job_id and j.run_id = x.run_id and j.status = :status

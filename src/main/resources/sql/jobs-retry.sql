-- Makes a run's failed jobs pending again, in the run itself or in the one that takes them up: one job, those of a
-- company, or all; locked in the order of their ids.
with failed as (
  select id from jobs
  where run_id = :run and status = 'error'
    and (cast(:job as uuid) is null or id = :job)
    and (cast(:company as text) is null or company = :company)
  order by id for no key update)
update jobs j set
  run_id = :target, status = 'pending', outcome = null, error_message = null, attempts = 0,
  claim_epoch = null, claim_message = null, updated_at = now()
from failed f where j.id = f.id

-- What became of a job in ended runs, the latest first: those it has left, and the one it is in if that has ended.
select run_id, at, status, outcome, decision, decision_distance, error_message
from run_jobs where job_id = :job
union all
select j.run_id, j.updated_at, j.status, j.outcome, j.decision, j.decision_distance, j.error_message
from (
  -- include jobs-of-run
) j join ingestion_runs r on r.id = j.run_id and r.status in ('finished', 'error', 'aborted')
order by at desc limit :limit

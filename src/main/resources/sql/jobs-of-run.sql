-- What became of a job, in the run that it is in.
select run_id, id, status, outcome, decision, decision_distance, error_message, updated_at
from jobs where id = :job

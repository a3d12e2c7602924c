-- What became of each job of a run.
select run_id, id, company, status, outcome, expired_reason, error_message,
       decision, decision_distance, updated_at
from jobs where run_id = :run

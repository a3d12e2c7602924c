-- The jobs that have left an ended run for a later one.
select job_id from run_jobs where run_id = :run

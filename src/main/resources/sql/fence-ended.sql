-- The jobs an ended run had; they may be in a later run by now.
select job_id from run_jobs where run_id = :run

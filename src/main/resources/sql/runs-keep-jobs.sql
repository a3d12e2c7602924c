-- Notes what became of each job, because the jobs themselves move on to later runs.
insert into run_jobs (run_id, job_id, company, status, outcome, expired_reason, error_message,
                      decision, decision_distance, at)
-- include jobs-results
on conflict do nothing

-- The latest changes of a run's jobs.
select id, company, title, status, outcome, updated_at from jobs
where run_id = :run and updated_at > :since
order by updated_at desc limit :limit

-- What became of jobs in runs that ended long ago, some of it; to be repeated until none is left.
delete from run_jobs where (run_id, company, job_id) in (
  select h.run_id, h.company, h.job_id
  from ingestion_runs r join run_jobs h on h.run_id = r.id
  where r.finished_at < now() - make_interval(secs => cast(:#keep_millis as bigint) / 1000.0)
  limit 10000
  for update of h skip locked)

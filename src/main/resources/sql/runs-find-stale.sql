-- Runs without a sign of life, those silent for longest first. What was tried before they last got ahead does not count.
select id, user_id, epoch,
  case when run_progress(id) > progress_at_restart then 0 else retry_count end as retry_count
from ingestion_runs
where status in ('pending', 'initializing', 'ingesting')
  and last_heartbeat < now() - make_interval(secs => cast(:#silent_millis as bigint) / 1000.0)
order by last_heartbeat
limit 100

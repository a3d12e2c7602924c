-- Runs without a sign of life, those silent for longest first.
select id, user_id, epoch, retry_count
from ingestion_runs
where status in ('pending', 'initializing', 'ingesting')
  and last_heartbeat < now() - make_interval(secs => cast(:#silent_millis as bigint) / 1000.0)
order by last_heartbeat
limit 100

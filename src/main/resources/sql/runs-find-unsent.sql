-- Runs whose message could not be sent, or whose sender died before it did: nothing has been heard of them since they
-- were made. Those of the last seconds may be on their way.
select id, user_id, epoch
from ingestion_runs
where status in ('pending', 'initializing', 'ingesting')
  and last_heartbeat = created_at
  and created_at < now() - interval '5 seconds'
order by created_at
limit 100

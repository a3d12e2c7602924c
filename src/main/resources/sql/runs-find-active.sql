select id, user_id, epoch, retry_count
from ingestion_runs
where status in ('pending', 'initializing', 'ingesting')

-- The latest run of each user who has pages of an older extractor, and no active run.
select distinct on (r.user_id) r.id
from ingestion_runs r
where exists (
    -- include jobs-outdated
  )
  and not exists (select 1 from ingestion_runs a where a.user_id = r.user_id
                  and a.status in ('pending', 'initializing', 'ingesting'))
order by r.user_id, r.created_at desc

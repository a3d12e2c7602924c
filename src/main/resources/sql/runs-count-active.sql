-- How many jobs of the runs that are going on are in each state.
select coalesce(sum(c.pending), 0) as pending, coalesce(sum(c.crawled), 0) as crawled,
       coalesce(sum(c.ready), 0) as ready, coalesce(sum(c.error), 0) as error,
       coalesce(sum(c.expired), 0) as expired
from ingestion_runs r join run_counts c on c.run_id = r.id
where r.status in ('pending', 'initializing', 'ingesting')

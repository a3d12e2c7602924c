-- The run's row is shared until the commit, so that the end of a run waits for the results that are under way, and
-- results that come later find it ended. Of results `x`; locked in the order of the ids.
select id, epoch from ingestion_runs
where id in (select run_id from x) and status = 'ingesting'
order by id for share

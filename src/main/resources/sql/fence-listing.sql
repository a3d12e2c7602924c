-- A listing is taken in the epoch that asked for it, or not at all. The run's row is shared and not locked, so that
-- companies are taken side by side.
select 1 from ingestion_runs
where id = :run and epoch = :epoch and status = 'initializing'
for share

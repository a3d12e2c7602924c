-- A listing is taken in the epoch that asked for it, or not at all. The run's row is shared and not locked, so that
-- companies are taken side by side; through the gate, so that nobody who stops the run waits for more than is under way.
with gate as materialized (select pg_advisory_xact_lock_shared(run_gate(:run)))
select 1 from ingestion_runs
where (select count(*) from gate) > 0 and id = :run and epoch = :epoch and status = 'initializing'
for share

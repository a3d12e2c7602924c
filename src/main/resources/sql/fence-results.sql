-- The run's row is shared until the commit, so that the end of a run waits for the results that are under way, and
-- results that come later find it ended. Of results `x`; gates and rows are each taken in one order.
with gate as materialized (
  select pg_advisory_xact_lock_shared(gate)
  from (select distinct run_gate(run_id) as gate from x order by 1) gates)
select id, epoch from ingestion_runs
where (select count(*) from gate) > 0 and id in (select run_id from x) and status = 'ingesting'
order by id for share

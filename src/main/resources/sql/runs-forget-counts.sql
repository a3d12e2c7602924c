-- Counts that have come to nothing, of companies whose jobs have all left an ended run; some of them, to be repeated. No
-- job comes back to an ended run.
delete from run_counts where (run_id, company) in (
  select c.run_id, c.company
  from ingestion_runs r join run_counts c on c.run_id = r.id
  where r.finished_at < now() - interval '1 day'
  group by c.run_id, c.company
  having sum(c.pending + c.crawled + c.ready + c.error + c.expired) = 0
  limit 10000)

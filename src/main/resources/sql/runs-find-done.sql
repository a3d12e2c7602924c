-- Whether a run has come to its end, as far as can be told without locking it.
select 1 from ingestion_runs
where id = :run and status = 'ingesting'
  and not exists (
    -- include runs-open
  )

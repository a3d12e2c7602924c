-- Ends a run of which nothing is left.
update ingestion_runs set status = 'finished', finished_at = now()
where id = :run and status = 'ingesting'
  and not exists (
    -- include jobs-open
  )

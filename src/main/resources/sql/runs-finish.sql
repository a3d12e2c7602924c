-- Ends a run of which nothing is left. Its row has been locked by a statement before: this one has to see all that those
-- who held it have committed.
update ingestion_runs set status = 'finished', finished_at = now()
where id = :run and status = 'ingesting'
  and not exists (
    -- include runs-open
  )

-- A message counts only in the epoch its run is in now. Of messages `a`.
join ingestion_runs r on r.id = a.run_id and r.epoch = a.epoch and r.status = 'ingesting'

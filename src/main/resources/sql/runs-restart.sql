-- The epoch in the condition lets exactly one of several sweepers restart a run, and the heartbeat in it none whose
-- work has come to life since it was found. A restart after progress begins to count anew.
update ingestion_runs set
  epoch = epoch + 1,
  retry_count = case when cast(:#retry as int) = 0 then retry_count
                     when run_progress(id) > progress_at_restart then 1
                     else retry_count + 1 end,
  progress_at_restart = case when cast(:#retry as int) = 0 then progress_at_restart else run_progress(id) end,
  publish_cursor = 0,
  last_heartbeat = now()
where id = :#id
  and epoch = :#epoch
  and status in ('pending', 'initializing', 'ingesting')
  and last_heartbeat < now() - make_interval(secs => cast(:#silent_millis as bigint) / 1000.0)
returning id as run_id, user_id, epoch

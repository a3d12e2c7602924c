-- The epoch in the condition lets exactly one of several sweepers restart a run, and the heartbeat in it none whose
-- work has come to life since it was found.
update ingestion_runs set
  epoch = epoch + 1,
  retry_count = retry_count + cast(:#retry as int),
  publish_cursor = 0,
  last_heartbeat = now()
where id = :#id
  and epoch = :#epoch
  and status in ('pending', 'initializing', 'ingesting')
  and last_heartbeat < now() - make_interval(secs => cast(:#silent_millis as bigint) / 1000.0)
returning id as run_id, user_id, epoch

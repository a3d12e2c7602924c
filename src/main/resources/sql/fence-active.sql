-- The runs that are going on.
select id from ingestion_runs where status in ('pending', 'initializing', 'ingesting')

-- Which of the jobs that messages name still wait for extraction. Found by their ids alone before anything is joined,
-- so that the planner never reads the table for a batch.
with asked as (
  select * from jsonb_to_recordset(cast(:asked as jsonb))
           as x(job_id uuid, run_id uuid, epoch int) limit :count),
found as materialized (
  select id, run_id, status, site_kind, site_token, s3_key, listed_title, listed_location
  from jobs where id in (select job_id from asked))
select j.* from found j
join asked a on a.job_id = j.id and a.run_id = j.run_id
-- include fence-asked
where j.status = 'crawled'

-- Gives each job to one of the messages that ask for it. Messages of an ended run or an older epoch lock nothing. What
-- counts is the locked row; the update finds it by its id alone, and `limit` tells the planner how few they are, so that
-- it never reads the table for a batch.
with asked as (
  select * from jsonb_to_recordset(cast(:claims as jsonb))
           as x(job_id uuid, run_id uuid, epoch int, message_id text) limit :count),
valid as materialized (
  select a.job_id, a.run_id, a.epoch, a.message_id from asked a
  -- include fence-asked
  limit :count),
locked as (
  select id, run_id, status, claim_epoch, claim_message from jobs
  where id in (select job_id from valid) order by id for no key update),
granted as (
  select distinct on (l.id) l.id, v.epoch, v.message_id
  from locked l
  join valid v on v.job_id = l.id and v.run_id = l.run_id
  where l.status = 'pending'
    and (l.claim_message is null or l.claim_message = v.message_id or l.claim_epoch < v.epoch)
  order by l.id)
update jobs j set claim_epoch = g.epoch, claim_message = g.message_id
from granted g where j.id = g.id
returning j.claim_message, j.site_kind, j.site_token, j.external_id, j.listed_title,
  j.listed_location, j.url, j.attempts, j.simhash, j.critical_hash, j.content_hash,
  j.fingerprint_tokens, j.fingerprint_version, j.extractor_version, j.extracted_at,
  j.etag, j.last_modified

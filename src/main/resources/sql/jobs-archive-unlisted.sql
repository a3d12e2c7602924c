-- Archives some of a company's open jobs that a complete listing does not have any more; to be repeated until none is left.
with fence as (
  -- include fence-listing
),
unlisted as (
  select jobs.id from jobs, fence
  where user_id = :user and company = :company and status <> 'expired' and run_id <> :run
    and external_id not in (select jsonb_array_elements_text(cast(:listed as jsonb)))
  order by jobs.id limit :limit for no key update of jobs)
update jobs j set
  run_id = :run, status = 'expired', outcome = 'archived', expired_reason = 'unlisted',
  expired_at = now(), updated_at = now(), error_message = null
from unlisted u where j.id = u.id

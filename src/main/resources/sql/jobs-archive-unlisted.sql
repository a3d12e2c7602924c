-- Archives a company's open jobs that a complete listing does not have any more.
with fence as (
  -- include fence-listing
)
update jobs set
  run_id = :run, status = 'expired', outcome = 'archived', expired_reason = 'unlisted',
  expired_at = now(), updated_at = now(), error_message = null
from fence
where user_id = :user and company = :company and status <> 'expired' and run_id <> :run
  and external_id not in (select jsonb_array_elements_text(cast(:listed as jsonb)))

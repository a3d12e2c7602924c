-- Archives some of the open jobs of companies that their user does not follow any more; to be repeated until none is
-- left. The user's companies are read off the index, one step each, however many jobs they have. The rows are locked in
-- the order of their ids, as everywhere.
with recursive fence as (
  -- include fence-listing
),
companies as (
  (select company from jobs where user_id = :user order by company limit 1)
  union all
  select (select j.company from jobs j
          where j.user_id = :user and j.company > c.company
          order by j.company limit 1)
  from companies c where c.company is not null
),
unfollowed as (
  select company from companies
  where company is not null
    and company not in (select jsonb_array_elements_text(cast(:followed as jsonb)))
),
locked as (
  select j.id from jobs j, fence
  where j.user_id = :user and j.company in (select company from unfollowed) and j.status <> 'expired'
    -- Here belongs what a user holds on to: a job that is saved or applied to stays as it is, followed or not.
  order by j.id limit :limit for no key update of j
)
update jobs j set
  run_id = :run, status = 'expired', outcome = 'archived', expired_reason = 'unfollowed',
  expired_at = now(), updated_at = now(), error_message = null
from locked l where j.id = l.id

-- How many jobs of the runs that are going on are in each state.
select j.status, count(*) as count
from (
  -- include fence-active
) r join jobs j on j.run_id = r.id
group by j.status

-- The latest changes of a run's jobs. Named by the feed of changes, so that nobody reads through the run; a job that has
-- changed again since stands further up. `limit 1` makes the planner find each by its id.
select j.id, j.company, j.title, j.status, j.outcome, j.updated_at
from run_changes c, unnest(c.jobs) as changed(id),
  lateral (select id, company, title, status, outcome, updated_at from jobs
           where id = changed.id and run_id = :run and updated_at = c.at limit 1) j
where c.run_id = :run and c.at > :since
order by c.at desc limit :limit

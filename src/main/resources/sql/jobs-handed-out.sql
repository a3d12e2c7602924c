-- The last job of each company that was handed out, where each has been given so many; companies with fewer have no more.
select c.company, j.id
from jsonb_array_elements_text(cast(:companies as jsonb)) as c(company),
  lateral (select id from jobs where run_id = :run and company = c.company
           order by id offset :given - 1 limit 1) j

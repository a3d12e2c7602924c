-- The next jobs of each company behind those that were handed out, the n-th of each before the (n+1)-th of any. The order
-- depends on nothing that workers change, and the index has it.
select j.id, c.company, j.url, j.status, j.n
from jsonb_to_recordset(cast(:behind as jsonb)) as c(company text, id uuid),
  lateral (select id, url, status, row_number() over (order by id) as n
           from jobs where run_id = :run and company = c.company and id > c.id
           order by id limit :each) j
order by j.n, c.company

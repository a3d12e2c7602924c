-- The n-th job of each company before the (n+1)-th of any. The order depends on nothing that workers change, so that a
-- cursor into it stays true.
select id, company, url, status
from (select id, company, url, status,
             row_number() over (partition by company order by id) as n
      from jobs where run_id = :run) numbered
order by n, company

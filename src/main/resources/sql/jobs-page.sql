-- A page of the jobs that are in a run, in the order that the index has.
select id, company, external_id, coalesce(title, listed_title) as title, location, url, status, outcome, expired_reason,
       error_message, decision, decision_distance, updated_at
from jobs
where run_id = :run
  and (cast(:status as text) is null or status = :status)
  and (cast(:company as text) is null or company = :company)
  and (cast(:outcome as text) is null or outcome = :outcome)
  and (company, id) > (:fromCompany, :fromId)
order by company, id
limit :limit

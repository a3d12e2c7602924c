-- A page of an ended run's jobs: what became of each there, with what is known of it today. Those that have left it for
-- a later run, and those that have not.
(select j.id, h.company, j.external_id, j.title, j.location, j.url, h.status, h.outcome, h.expired_reason,
        h.error_message, h.decision, h.decision_distance, h.at as updated_at
 from run_jobs h join (
   -- include jobs-known
 ) j on j.id = h.job_id
 where h.run_id = :run
   and (cast(:status as text) is null or h.status = :status)
   and (cast(:company as text) is null or h.company = :company)
   and (cast(:outcome as text) is null or h.outcome = :outcome)
   and (h.company, h.job_id) > (:fromCompany, :fromId)
 order by h.company, h.job_id
 limit :limit)
union all
(
 -- include jobs-page
)
order by company, id
limit :limit

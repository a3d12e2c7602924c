-- The job that was open when last asked, else the next behind it, else any. Each part is only looked at when those
-- before it were empty.
(select company, id from jobs
 where id = :id and run_id = :run and status in ('pending', 'crawled'))
union all
(select company, id from jobs
 where run_id = :run and (company, id) > (:company, :id) and status in ('pending', 'crawled')
 order by company, id limit 1)
union all
(select company, id from jobs
 where run_id = :run and status in ('pending', 'crawled')
 order by company, id limit 1)
limit 1

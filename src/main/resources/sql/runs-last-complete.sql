-- How many postings a company's last complete listing had, for one user.
select c.listed
from run_companies c join ingestion_runs r on r.id = c.run_id
where r.user_id = :user and c.company = :company and c.listing_status = 'complete'
order by r.created_at desc
limit 1

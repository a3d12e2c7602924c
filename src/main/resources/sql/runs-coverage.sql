-- A run's companies with their counts, by name; the one statement for all who ask.
select coalesce(l.company, c.company) as company,
       l.listing_status, l.reason, l.advertised,
       coalesce(l.listed, 0) as listed, coalesce(l.matched, 0) as matched,
       coalesce(c.pending, 0) as pending, coalesce(c.crawled, 0) as crawled,
       coalesce(c.ready, 0) as ready, coalesce(c.error, 0) as error,
       coalesce(c.expired, 0) as expired, coalesce(c.added, 0) as added,
       coalesce(c.updated, 0) as updated, coalesce(c.unchanged, 0) as unchanged,
       coalesce(c.reopened, 0) as reopened, coalesce(c.failed, 0) as failed,
       coalesce(c.gone, 0) as gone, coalesce(c.archived, 0) as archived
from (select * from run_companies where run_id = :run) l
full join (select * from run_company_counts where run_id = :run) c on c.company = l.company
order by 1

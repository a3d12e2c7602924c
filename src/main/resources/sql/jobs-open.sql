-- Whether anything of a run is left.
select 1 from jobs where run_id = :run and status in ('pending', 'crawled')

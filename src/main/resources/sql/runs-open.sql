-- Whether anything of a run is left.
select 1 from run_counts where run_id = :run having sum(pending + crawled) > 0

-- What the listing of one company gave, once per run.
with fence as (
  -- include fence-listing
)
insert into run_companies (run_id, company, listing_status, reason, advertised, listed, matched)
select :run, :company, :status, :reason, :advertised, :listed, :matched from fence
on conflict do nothing

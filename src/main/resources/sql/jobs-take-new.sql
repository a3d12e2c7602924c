-- Makes the postings of a listing that are not known pending jobs of the run, in the order of their external ids: two
-- that insert the same ones wait for each other in that order alone.
with fence as (
  -- include fence-listing
)
insert into jobs (user_id, run_id, company, external_id, url, site_kind, site_token,
                  listed_title, listed_location, title, location)
select :user, :run, :company, x.external_id, x.url, :kind, :token,
       x.title, x.location, x.title, x.location
from jsonb_to_recordset(cast(:rows as jsonb))
       as x(external_id text, url text, title text, location text), fence
order by x.external_id
on conflict (user_id, company, external_id) do nothing

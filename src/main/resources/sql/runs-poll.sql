-- All that a tick of the progress wants to know of a run. The counts of an ended run are in its snapshot, because its
-- jobs move on.
select clock_timestamp() as at, r.status, r.error_message, r.snapshot,
  (select json_agg(c) from (
     -- include runs-coverage
   ) c
   where r.snapshot is null) as companies,
  (select json_agg(j) from (
     -- include jobs-changed
   ) j) as changed
from ingestion_runs r where r.id = :run

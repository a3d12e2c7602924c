-- Hands stored pages to extraction once more, as far as they are kept: all that an ended run had, or those of all its
-- user's jobs that an older extractor read. Locked in the order of the ids.
with kept as (
  select id from jobs
  where user_id = :user and s3_key is not null
    and case when :ofRunOnly
             then status in ('ready', 'crawled')
                  and (run_id = :run or id in (
                    -- include fence-ended
                  ))
             else status = 'ready' and error_message is null
                  and extractor_version < :olderThan end
    and case when status = 'crawled' then updated_at else extracted_at end
        > now() - make_interval(secs => :kept)
  order by id for no key update)
update jobs j set
  run_id = :target, status = 'crawled', error_message = null, updated_at = now(),
  -- What was never read keeps what its crawl found out.
  outcome = case when j.status = 'crawled' then j.outcome end
from kept k where j.id = k.id

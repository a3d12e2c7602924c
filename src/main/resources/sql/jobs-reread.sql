-- Hands stored pages to extraction once more, as far as they are kept: all that an ended run had, or those of all its
-- user's jobs that an older extractor read.
update jobs set
  run_id = :target, status = 'crawled', error_message = null, updated_at = now(),
  -- What was never read keeps what its crawl found out.
  outcome = case when status = 'crawled' then outcome end
where user_id = :user and s3_key is not null
  and case when :ofRunOnly
           then status in ('ready', 'crawled')
                and id in (
                  -- include fence-ended
                )
           else status = 'ready' and error_message is null
                and extractor_version < :olderThan end
  and case when status = 'crawled' then updated_at else extracted_at end
      > now() - make_interval(secs => :kept)

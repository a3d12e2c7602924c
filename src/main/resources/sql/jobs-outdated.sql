-- Whether a user (the one of run `r`) has pages that an older extractor read and that are still kept. What gave nothing
-- when it was read again says so in its error message, and is not tried each hour.
select 1 from jobs j where j.user_id = r.user_id
  and j.status = 'ready' and j.error_message is null
  and j.extractor_version < :version
  and j.extracted_at > now() - make_interval(secs => :kept)

-- What was read from a batch of stored pages. The page's fingerprint becomes the one that later pages are compared with.
-- The same locking as of crawled pages.
with x as (
  select * from jsonb_to_recordset(cast(:rows as jsonb)) as x(
    job_id uuid, run_id uuid, epoch int, error text, title text, company_title text,
    location text, locations jsonb, workplace text, remote_regions text[],
    employment_types text[], salary_min numeric, salary_max numeric, salary_currency text,
    salary_period text, posted_at timestamptz, valid_through timestamptz, department text,
    apply_url text, description text, description_text text, language text,
    provenance jsonb) limit :count),
fence as (
  -- include fence-results
),
locked as (
  select id, run_id, status from jobs
  where id in (select x.job_id from x join fence f on f.id = x.run_id and f.epoch = x.epoch)
  order by id for no key update),
failed as (
  update jobs j set
    -- A page that was only read again, and is gone or unreadable now, takes nothing away.
    status = case when j.crawled_page is null and j.extracted_at is not null
                  then 'ready' else 'error' end,
    outcome = case when j.crawled_page is null and j.extracted_at is not null
                   then 'unchanged' else 'failed' end,
    error_message = x.error, crawled_page = null, updated_at = now()
  from locked l
  join x on x.job_id = l.id and x.run_id = l.run_id
  join fence f on f.id = x.run_id and f.epoch = x.epoch
  where x.error is not null and j.id = l.id and l.status = 'crawled'
  returning j.id),
read as (
  update jobs j set
    status = 'ready', error_message = null,
    outcome = case when j.outcome = 'reopened' then 'reopened'
                   when j.extracted_at is null then 'added' else 'updated' end,
    title = x.title, company_title = x.company_title,
    location = coalesce(x.location, j.listed_location), locations = x.locations,
    workplace = x.workplace, remote_regions = x.remote_regions,
    employment_types = x.employment_types, salary_min = x.salary_min,
    salary_max = x.salary_max, salary_currency = x.salary_currency,
    salary_period = x.salary_period, posted_at = x.posted_at,
    valid_through = x.valid_through, department = x.department, apply_url = x.apply_url,
    description = x.description, description_text = x.description_text,
    language = x.language, provenance = x.provenance,
    extractor_version = :version, extracted_at = now(), updated_at = now(),
    simhash = coalesce((j.crawled_page #>> '{fingerprint,simhash}')::bigint, j.simhash),
    critical_hash = coalesce((j.crawled_page #>> '{fingerprint,critical_hash}')::bigint, j.critical_hash),
    content_hash = coalesce((j.crawled_page #>> '{fingerprint,content_hash}')::bigint, j.content_hash),
    fingerprint_tokens = coalesce((j.crawled_page #>> '{fingerprint,tokens}')::int, j.fingerprint_tokens),
    fingerprint_version = coalesce((j.crawled_page #>> '{fingerprint,version}')::int, j.fingerprint_version),
    etag = case when j.crawled_page is null then j.etag else j.crawled_page ->> 'etag' end,
    last_modified = case when j.crawled_page is null then j.last_modified
                         else j.crawled_page ->> 'last_modified' end,
    crawled_page = null
  from locked l
  join x on x.job_id = l.id and x.run_id = l.run_id
  join fence f on f.id = x.run_id and f.epoch = x.epoch
  where x.error is null and j.id = l.id and l.status = 'crawled'
  returning j.id)
select id from failed union all select id from read

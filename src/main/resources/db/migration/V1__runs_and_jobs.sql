create table users (
    id             uuid primary key default gen_random_uuid(),
    google_subject text unique,
    email          text        not null unique,
    name           text,
    picture        text,
    created_at     timestamptz not null default now(),
    last_login_at  timestamptz
);

create table company_settings (
    id            bigint generated always as identity primary key,
    user_id       uuid        not null references users,
    company_name  text        not null,
    title_filters jsonb       not null default '{"include": [], "exclude": []}',
    is_enabled    boolean     not null default true,
    updated_at    timestamptz not null default now(),
    unique (user_id, company_name)
);

-- Companies a user added by pasting a careers URL.
create table user_companies (
    id           bigint generated always as identity primary key,
    user_id      uuid        not null references users,
    name         text        not null,
    display_name text        not null,
    logo_url     text,
    site_kind    text        not null,
    site_token   text        not null,
    source_url   text        not null,
    created_at   timestamptz not null default now(),
    unique (user_id, name)
);

create table ingestion_runs (
    id              uuid primary key default gen_random_uuid(),
    user_id         uuid        not null references users,
    status          text        not null default 'pending'
        check (status in ('pending', 'initializing', 'ingesting', 'finished', 'error', 'aborted')),
    error_message   text,
    -- The settings this run was started with, each with its career site.
    companies       jsonb       not null,
    -- Fences: a message or a write of an older epoch has no effect.
    epoch           integer     not null default 1,
    retry_count     integer     not null default 0,
    idempotency_key text,
    -- How many of the run's jobs, in publishing order, have been handed to the queue in this epoch.
    publish_cursor  bigint      not null default 0,
    created_at      timestamptz not null default now(),
    started_at      timestamptz,
    last_heartbeat  timestamptz not null default now(),
    finished_at     timestamptz,
    snapshot        jsonb,
    unique (user_id, idempotency_key)
);

create unique index one_active_run_per_user on ingestion_runs (user_id)
    where status in ('pending', 'initializing', 'ingesting');
create index runs_by_user on ingestion_runs (user_id, created_at desc);
create index active_runs on ingestion_runs (last_heartbeat)
    where status in ('pending', 'initializing', 'ingesting');

-- What the listing of one company gave in one run; counts of jobs are not kept here but derived from jobs.
create table run_companies (
    run_id         uuid not null references ingestion_runs,
    company        text not null,
    listing_status text not null check (listing_status in ('complete', 'incomplete', 'failed')),
    reason         text,
    advertised     integer,
    listed         integer not null default 0,
    matched        integer not null default 0,
    primary key (run_id, company)
);

create table jobs (
    id                  uuid primary key default gen_random_uuid(),
    user_id             uuid        not null references users,
    run_id              uuid        not null references ingestion_runs,
    company             text        not null,
    external_id         text        not null,
    url                 text        not null,
    site_kind           text        not null,
    site_token          text        not null,
    status              text        not null default 'pending'
        check (status in ('pending', 'crawled', 'ready', 'error', 'expired')),
    outcome             text
        check (outcome in ('added', 'updated', 'unchanged', 'failed', 'archived', 'gone', 'reopened')),
    expired_reason      text check (expired_reason in ('unlisted', 'gone')),
    error_message       text,

    -- The crawl in progress: who holds it, how often it was tried, what it will be once extracted.
    claim_epoch         integer,
    claim_message       text,
    attempts            integer     not null default 0,
    crawled_page        jsonb,
    s3_key              text,

    -- The last extracted version; "unchanged" is always decided against this.
    simhash             bigint,
    critical_hash       bigint,
    content_hash        bigint,
    fingerprint_tokens  integer,
    fingerprint_version integer,
    extractor_version   integer,
    etag                text,
    last_modified       text,
    decision            text,
    decision_distance   integer,

    listed_title        text,
    listed_location     text,
    title               text,
    company_title       text,
    location            text,
    locations           jsonb,
    workplace           text,
    remote_regions      text[],
    employment_types    text[],
    salary_min          numeric,
    salary_max          numeric,
    salary_currency     text,
    salary_period       text,
    posted_at           timestamptz,
    valid_through       timestamptz,
    department          text,
    apply_url           text,
    description         text,
    description_text    text,
    language            text,
    provenance          jsonb,

    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    first_seen_at       timestamptz not null default now(),
    last_seen_at        timestamptz not null default now(),
    extracted_at        timestamptz,
    expired_at          timestamptz,
    unique (user_id, company, external_id)
) with (fillfactor = 70);
-- Room on each page keeps the three updates of a run on the same page and out of the indexes.

-- A run's rows: its counts, its pages of jobs.
create index jobs_by_run on jobs (run_id, company, id);
-- "Is anything left of this run?" without touching what is done.
create index jobs_unfinished on jobs (run_id) where status in ('pending', 'crawled');

-- Camel's idempotent consumer.
create table camel_messageprocessed (
    processorname varchar(255) not null,
    messageid     varchar(100) not null,
    createdat     timestamp,
    primary key (processorname, messageid)
);

-- The counts of a run, per company: the one place where rows become numbers.
create view run_company_counts as
select run_id,
       company,
       count(*) filter (where status = 'pending')     as pending,
       count(*) filter (where status = 'crawled')     as crawled,
       count(*) filter (where status = 'ready')       as ready,
       count(*) filter (where status = 'error')       as error,
       count(*) filter (where status = 'expired')     as expired,
       count(*) filter (where outcome = 'added')      as added,
       count(*) filter (where outcome = 'updated')    as updated,
       count(*) filter (where outcome = 'unchanged')  as unchanged,
       count(*) filter (where outcome = 'failed')     as failed,
       count(*) filter (where outcome = 'archived')   as archived,
       count(*) filter (where outcome = 'gone')       as gone,
       count(*) filter (where outcome = 'reopened' and status = 'ready') as reopened
from jobs
group by run_id, company;

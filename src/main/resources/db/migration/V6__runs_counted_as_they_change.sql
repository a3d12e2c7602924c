-- How many jobs of each company a run has in each state, counted by the statement that changes them. Several slots, so
-- that batches of different connections rarely meet in one row: what counts is the sum over them, and one slot alone may
-- well be negative.
create table run_counts (
    run_id    uuid     not null,
    company   text     not null,
    slot      smallint not null,
    pending   bigint   not null,
    crawled   bigint   not null,
    ready     bigint   not null,
    error     bigint   not null,
    expired   bigint   not null,
    added     bigint   not null,
    updated   bigint   not null,
    unchanged bigint   not null,
    failed    bigint   not null,
    archived  bigint   not null,
    gone      bigint   not null,
    reopened  bigint   not null,
    primary key (run_id, company, slot)
) with (fillfactor = 40);

insert into run_counts
select run_id, company, 0, pending, crawled, ready, error, expired,
       added, updated, unchanged, failed, archived, gone, reopened
from run_company_counts;

-- The counts of a run, per company: the one place where they are summed up.
create or replace view run_company_counts as
select run_id,
       company,
       sum(pending)::bigint   as pending,
       sum(crawled)::bigint   as crawled,
       sum(ready)::bigint     as ready,
       sum(error)::bigint     as error,
       sum(expired)::bigint   as expired,
       sum(added)::bigint     as added,
       sum(updated)::bigint   as updated,
       sum(unchanged)::bigint as unchanged,
       sum(failed)::bigint    as failed,
       sum(archived)::bigint  as archived,
       sum(gone)::bigint      as gone,
       sum(reopened)::bigint  as reopened
from run_counts
group by run_id, company
having sum(pending + crawled + ready + error + expired) > 0;

-- Which jobs changed lately, for those who watch a run: each row names up to a thousand jobs of one statement, which is
-- more than anybody is told of at once. A crash of the server empties it, and whoever watches is told the whole state then.
create unlogged table run_changes (
    run_id uuid        not null,
    at     timestamptz not null,
    jobs   uuid[]      not null
);

create index run_changes_latest on run_changes (run_id, at);

-- What became of a job in a run is written here when it leaves the run, no longer when the run ends: a run of any size
-- ends at once. What is still where it was needs no second row.
alter table run_jobs drop constraint run_jobs_run_id_fkey;
alter table run_jobs drop constraint run_jobs_job_id_fkey;
delete from run_jobs h using jobs j where j.id = h.job_id and j.run_id = h.run_id;

-- How far the run was when it was last restarted. A restart after progress is the first of a new series.
alter table ingestion_runs add column progress_at_restart bigint not null default 0;

-- The plan is made once per connection, perhaps for a batch of one, and has to do for a hundred thousand rows as well.
create function count_new_jobs() returns trigger language plpgsql
set enable_nestloop = off
as $$
begin
    insert into run_counts
    select run_id, company, pg_backend_pid() % 8,
           count(*) filter (where status = 'pending'),
           count(*) filter (where status = 'crawled'),
           count(*) filter (where status = 'ready'),
           count(*) filter (where status = 'error'),
           count(*) filter (where status = 'expired'),
           count(*) filter (where outcome = 'added'),
           count(*) filter (where outcome = 'updated'),
           count(*) filter (where outcome = 'unchanged'),
           count(*) filter (where outcome = 'failed'),
           count(*) filter (where outcome = 'archived'),
           count(*) filter (where outcome = 'gone'),
           count(*) filter (where outcome = 'reopened' and status = 'ready')
    from new_jobs
    group by run_id, company
    order by run_id, company
    on conflict (run_id, company, slot) do update set
        pending   = run_counts.pending   + excluded.pending,
        crawled   = run_counts.crawled   + excluded.crawled,
        ready     = run_counts.ready     + excluded.ready,
        error     = run_counts.error     + excluded.error,
        expired   = run_counts.expired   + excluded.expired,
        added     = run_counts.added     + excluded.added,
        updated   = run_counts.updated   + excluded.updated,
        unchanged = run_counts.unchanged + excluded.unchanged,
        failed    = run_counts.failed    + excluded.failed,
        archived  = run_counts.archived  + excluded.archived,
        gone      = run_counts.gone      + excluded.gone,
        reopened  = run_counts.reopened  + excluded.reopened;

    insert into run_changes (run_id, at, jobs)
    select run_id, updated_at, (array_agg(id))[1:1000] from new_jobs group by run_id, updated_at;
    return null;
end $$;

-- The rows of both runs are counted where a job moves, in one order for all, so that no two statements wait for each
-- other: first a run's row, then the rows of jobs by their ids, then these by run and company.
create function count_changed_jobs() returns trigger language plpgsql
set enable_nestloop = off
as $$
declare
    counted boolean;
    told    boolean;
    moved   boolean;
begin
    select coalesce(bool_or(o.status <> n.status or o.outcome is distinct from n.outcome
                            or o.run_id <> n.run_id or o.company <> n.company), false),
           coalesce(bool_or(o.updated_at <> n.updated_at), false),
           coalesce(bool_or(o.run_id <> n.run_id), false)
    into counted, told, moved
    from old_jobs o join new_jobs n on n.id = o.id;

    if counted then
        insert into run_counts
        select run_id, company, pg_backend_pid() % 8,
               sum(case when status = 'pending' then n else 0 end),
               sum(case when status = 'crawled' then n else 0 end),
               sum(case when status = 'ready' then n else 0 end),
               sum(case when status = 'error' then n else 0 end),
               sum(case when status = 'expired' then n else 0 end),
               sum(case when outcome = 'added' then n else 0 end),
               sum(case when outcome = 'updated' then n else 0 end),
               sum(case when outcome = 'unchanged' then n else 0 end),
               sum(case when outcome = 'failed' then n else 0 end),
               sum(case when outcome = 'archived' then n else 0 end),
               sum(case when outcome = 'gone' then n else 0 end),
               sum(case when outcome = 'reopened' and status = 'ready' then n else 0 end)
        from (select run_id, company, status, outcome, 1 as n from new_jobs
              union all
              select run_id, company, status, outcome, -1 from old_jobs) change
        group by run_id, company
        order by run_id, company
        on conflict (run_id, company, slot) do update set
            pending   = run_counts.pending   + excluded.pending,
            crawled   = run_counts.crawled   + excluded.crawled,
            ready     = run_counts.ready     + excluded.ready,
            error     = run_counts.error     + excluded.error,
            expired   = run_counts.expired   + excluded.expired,
            added     = run_counts.added     + excluded.added,
            updated   = run_counts.updated   + excluded.updated,
            unchanged = run_counts.unchanged + excluded.unchanged,
            failed    = run_counts.failed    + excluded.failed,
            archived  = run_counts.archived  + excluded.archived,
            gone      = run_counts.gone      + excluded.gone,
            reopened  = run_counts.reopened  + excluded.reopened;
    end if;

    if told then
        insert into run_changes (run_id, at, jobs)
        select n.run_id, n.updated_at, (array_agg(n.id))[1:1000]
        from old_jobs o join new_jobs n on n.id = o.id
        where o.updated_at <> n.updated_at
        group by n.run_id, n.updated_at;
    end if;

    if moved then
        insert into run_jobs (run_id, job_id, company, status, outcome, expired_reason, error_message,
                              decision, decision_distance, at)
        select o.run_id, o.id, o.company, o.status, o.outcome, o.expired_reason, o.error_message,
               o.decision, o.decision_distance, o.updated_at
        from old_jobs o join new_jobs n on n.id = o.id
        where o.run_id <> n.run_id
        on conflict do nothing;
    end if;
    return null;
end $$;

create trigger count_new_jobs after insert on jobs
    referencing new table as new_jobs
    for each statement execute function count_new_jobs();

create trigger count_changed_jobs after update on jobs
    referencing old table as old_jobs new table as new_jobs
    for each statement execute function count_changed_jobs();

-- How far a run has come: jobs that are done, and companies that are listed.
create function run_progress(run uuid) returns bigint language sql stable
as $$
select (select coalesce(sum(ready + error + expired), 0) from run_counts where run_id = run)
     + (select count(*) from run_companies where run_id = run)
$$;

-- A run's gate, an advisory lock. Who changes jobs of a run shares it until the commit; who changes the run's own state
-- has it alone. What they may do is decided by the run's row, which they lock as well. But a row's lock is given to
-- whoever shares it while others wait to have it alone, so that a busy run could not be stopped; a gate is passed in the
-- order of asking.
create function run_gate(run uuid) returns bigint language sql immutable
as $$ select uuid_hash_extended(run, 0) $$;

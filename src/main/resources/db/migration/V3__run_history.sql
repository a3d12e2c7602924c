-- What became of each job in each ended run. Jobs move on to later runs; this is what stays of them in earlier ones.
create table run_jobs (
    run_id            uuid        not null references ingestion_runs,
    job_id            uuid        not null references jobs,
    company           text        not null,
    status            text        not null,
    outcome           text,
    expired_reason    text,
    error_message     text,
    decision          text,
    decision_distance integer,
    at                timestamptz not null,
    primary key (run_id, company, job_id)
);

create index run_jobs_of_a_job on run_jobs (job_id, at desc);

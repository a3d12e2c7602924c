package io.jobhunt.chaos;

import io.jobhunt.app.Database;
import java.util.List;

/**
 * Notes, inside the database, each time a run ends, a job comes to its end in a run, or a job becomes crawled. The
 * product can't see it: what it does twice is there twice.
 */
record Witness(Database database) {

    static Witness in(Database database) {
        database.change(
                """
                create schema if not exists witness;
                create table if not exists witness.run_ends (run_id uuid, status text);
                create table if not exists witness.job_ends (run_id uuid, job_id uuid, status text);
                create table if not exists witness.crawls (run_id uuid, job_id uuid, s3_key text);

                create or replace function witness.see_run() returns trigger language plpgsql as $$
                begin
                  insert into witness.run_ends values (new.id, new.status);
                  return null;
                end $$;
                create or replace function witness.see_job() returns trigger language plpgsql as $$
                begin
                  if new.status = 'crawled' then
                    insert into witness.crawls values (new.run_id, new.id, new.s3_key);
                  else
                    insert into witness.job_ends values (new.run_id, new.id, new.status);
                  end if;
                  return null;
                end $$;

                create or replace trigger witness_run after update of status on public.ingestion_runs
                  for each row when (new.status in ('finished', 'error', 'aborted'))
                  execute function witness.see_run();
                create or replace trigger witness_crawl after update of status on public.jobs
                  for each row when (new.status = 'crawled' and old.status <> 'crawled')
                  execute function witness.see_job();
                create or replace trigger witness_job after update of status on public.jobs
                  for each row when (new.status in ('ready', 'error', 'expired')
                                     and old.status in ('pending', 'crawled'))
                  execute function witness.see_job();
                """);
        return new Witness(database);
    }

    /** The states a run ended in, one for each time it ended. */
    List<String> endsOf(String run) {
        return words("select status from witness.run_ends where run_id = '" + run + "'");
    }

    /** The jobs of a run, one for each time one came to an end. */
    List<String> endedJobsOf(String run) {
        return words("select job_id from witness.job_ends where run_id = '" + run + "'");
    }

    /** The keys that jobs of a run were called crawled with. */
    List<String> keysOf(String run) {
        return words("select distinct s3_key from witness.crawls where run_id = '" + run + "'");
    }

    private List<String> words(String sql) {
        return database.rows(sql).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }
}

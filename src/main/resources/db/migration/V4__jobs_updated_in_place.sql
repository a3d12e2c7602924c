-- An index that knows the state is written again by each change of state. Without one, a job's updates stay on its page
-- and out of every index; what it answered is answered by remembering one unfinished job per run.
drop index jobs_unfinished;

-- Descriptions live beside the row: a claim or an "unchanged" does not copy them, and more rows fit a page.
alter table jobs set (fillfactor = 60, toast_tuple_target = 1024);

-- Faster than PostgreSQL's own method, but not built into every server.
do $$
begin
  if 'lz4' = any (select unnest(enumvals) from pg_settings where name = 'default_toast_compression') then
    alter table jobs alter column description set compression lz4;
    alter table jobs alter column description_text set compression lz4;
  end if;
end $$;

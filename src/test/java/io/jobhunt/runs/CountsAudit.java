package io.jobhunt.runs;

/** Holds the counts of all runs, which are kept, against the rows, which are counted. */
public final class CountsAudit {

    /** Each company of a run whose counts are not what its rows say; none may come. */
    public static final String DIFFERENCES =
            """
            select coalesce(kept.run_id, counted.run_id) as run, coalesce(kept.company, counted.company) as company,
                   kept::text as kept, counted::text as counted
            from run_company_counts kept
            full join (
              select run_id, company,
                     count(*) filter (where status = 'pending') as pending,
                     count(*) filter (where status = 'crawled') as crawled,
                     count(*) filter (where status = 'ready') as ready,
                     count(*) filter (where status = 'error') as error,
                     count(*) filter (where status = 'expired') as expired,
                     count(*) filter (where outcome = 'added') as added,
                     count(*) filter (where outcome = 'updated') as updated,
                     count(*) filter (where outcome = 'unchanged') as unchanged,
                     count(*) filter (where outcome = 'failed') as failed,
                     count(*) filter (where outcome = 'archived') as archived,
                     count(*) filter (where outcome = 'gone') as gone,
                     count(*) filter (where outcome = 'reopened' and status = 'ready') as reopened
              from jobs group by run_id, company
            ) counted on counted.run_id = kept.run_id and counted.company = kept.company
            where kept::text is distinct from counted::text
            """;

    private CountsAudit() {}
}

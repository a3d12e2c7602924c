package io.jobhunt.lifecycle;

import java.util.function.UnaryOperator;

/** A fault the product once had, put back into its statements or its steps, to show that histories find it. */
enum Fault {
    NONE(sql -> sql),

    /** What is left of a run is judged in the statement that waits for the run's row, by what it saw before it waited. */
    JUDGED_BEFORE_THE_LOCK(sql -> sql.replace("select pg_advisory_xact_lock(run_gate(?))", "select ?::uuid")
            .replace("select id from ingestion_runs where id = ? for no key update", "select ?::uuid")),

    /** Jobs that were committed as crawled, but whose message was never sent, are nobody's. */
    NO_REPAIR(sql -> sql),

    /**
     * Claims lock the jobs of void messages too, and a listing keeps what it has locked until all of it is taken.
     */
    LOCKS_IN_TWO_ORDERS(sql -> sql.replace(
            "where id in (select job_id from valid) order by id",
            "where id in (select job_id from asked) order by id"));

    private final UnaryOperator<String> statements;

    Fault(UnaryOperator<String> statements) {
        this.statements = statements;
    }

    String put(String sql) {
        return statements.apply(sql);
    }
}

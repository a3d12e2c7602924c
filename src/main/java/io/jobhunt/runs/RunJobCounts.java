package io.jobhunt.runs;

import io.jobhunt.SqlFile;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code run_counts}: how many jobs of each company a run has in each state. It is written by the jobs' own
 * triggers, in the statement that changes a job, so it says what the rows say and costs the same for a run of any size.
 */
@Component
public class RunJobCounts {

    private final String countActive = SqlFile.read("runs-count-active");
    private final String findDone = SqlFile.read("runs-find-done");

    private final JdbcClient jdbc;

    RunJobCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the run is going on and nothing of it is left. Looks without a lock, so the answer may be overtaken: a true
     * one is looked at again by who ends the run; after a false one, whoever commits the last job asks again.
     */
    boolean looksDone(UUID run) {
        return jdbc.sql(findDone)
                .param("run", run)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** How many of the run's jobs wait for their page to be crawled. */
    public int pending(UUID run) {
        return jdbc.sql("select coalesce(sum(pending), 0) from run_counts where run_id = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    /** The companies that have jobs in the run. */
    public List<String> companies(UUID run) {
        return jdbc.sql("select company from run_company_counts where run_id = :run")
                .param("run", run)
                .query(String.class)
                .list();
    }

    /** The jobs of all runs that are going on. */
    RunCounts active() {
        return jdbc.sql(countActive).query(RunCounts.class).single();
    }
}

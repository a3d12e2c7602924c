package io.jobhunt.runs;

import io.jobhunt.SqlFile;
import io.jobhunt.postings.CompanyInRun;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code run_companies} and the view {@code run_company_counts}: what each company's listing gave, and what
 * became of its jobs.
 */
@Component
public class RunCompanies {

    private final String lastComplete = SqlFile.read("runs-last-complete");
    private final String note = SqlFile.read("runs-note-listing");
    private final String coverage = SqlFile.read("runs-coverage");

    private final JdbcClient jdbc;

    RunCompanies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a listing gave.
     *
     * @param status     {@code complete}, {@code incomplete} or {@code failed}
     * @param reason     why not complete, or null
     * @param advertised the total the site states
     */
    public record Listed(String status, String reason, OptionalInt advertised, int listed, int matched) {

        public static Listed failed(String reason) {
            return new Listed("failed", reason, OptionalInt.empty(), 0, 0);
        }
    }

    /** The companies whose listing the run has taken. */
    public Set<String> listed(UUID run) {
        return Set.copyOf(jdbc.sql("select company from run_companies where run_id = :run")
                .param("run", run)
                .query(String.class)
                .list());
    }

    /** As many as the company's last complete listing had. */
    public Optional<Integer> lastComplete(UUID user, String company) {
        return jdbc.sql(lastComplete)
                .param("user", user)
                .param("company", company)
                .query(Integer.class)
                .optional();
    }

    /** Notes a listing in the epoch that asked for it; the first of a run stays. */
    public void note(CompanyInRun company, Listed listed) {
        jdbc.sql(note)
                .param("run", company.run())
                .param("epoch", company.epoch())
                .param("company", company.company())
                .param("status", listed.status())
                .param("reason", listed.reason())
                .param(
                        "advertised",
                        listed.advertised().isPresent() ? listed.advertised().getAsInt() : null,
                        Types.INTEGER)
                .param("listed", listed.listed())
                .param("matched", listed.matched())
                .update();
    }

    /** What each company said, when none could be listed; else empty. */
    public Optional<String> failuresIfAllFailed(UUID run) {
        return jdbc.sql(
                        """
                        select case when bool_and(listing_status = 'failed')
                                    then string_agg(company || ': ' || reason, ' ' order by company) end
                        from run_companies where run_id = :run
                        """)
                .param("run", run)
                .query(String.class)
                .optional();
    }

    /** A run's companies with their counts as the rows say now, by name. */
    List<CompanyProgress> coverage(UUID run) {
        return jdbc.sql(coverage).param("run", run).query(CompanyProgress.class).list();
    }
}

package io.jobhunt.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database from before counts were kept has the same counts, and the same history, afterwards. */
@ProductTest
class CountsMigrationIT {

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void drop() {
        jdbc.sql("drop schema if exists before_counts cascade").update();
    }

    @Test
    void whatWasThereIsCountedAndKeptOnce() {
        migrateTo("5");
        jdbc.sql("insert into before_counts.users (email) values ('a@example.org')")
                .update();
        jdbc.sql(
                        """
                        insert into before_counts.ingestion_runs (user_id, companies, status)
                        select id, '[]', 'finished' from before_counts.users, generate_series(1, 2)
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into before_counts.jobs (user_id, run_id, company, external_id, url, site_kind, site_token,
                                                        status, outcome)
                        select r.user_id, r.id, 'acme', row_number() over () , 'https://a.example', 'greenhouse', 'acme',
                               case when n = 1 then 'error' else 'ready' end, case when n = 1 then 'failed' else 'added' end
                        from before_counts.ingestion_runs r, generate_series(1, 3) n
                        """)
                .update();
        // Each run had all six, of which three have stayed where they were.
        jdbc.sql(
                        """
                        insert into before_counts.run_jobs (run_id, job_id, company, status, at)
                        select r.id, j.id, 'acme', 'ready', now() from before_counts.ingestion_runs r, before_counts.jobs j
                        """)
                .update();

        migrateTo("6");

        List<Map<String, Object>> counts = jdbc.sql(
                        """
                        select pending, ready, error, added, failed from before_counts.run_company_counts
                        """)
                .query()
                .listOfRows();
        assertThat(counts)
                .hasSize(2)
                .containsOnly(Map.of("pending", 0L, "ready", 2L, "error", 1L, "added", 2L, "failed", 1L));
        assertThat(jdbc.sql("select count(*) from before_counts.run_jobs")
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
        assertThat(jdbc.sql(
                                """
                                select count(*) from before_counts.run_jobs h
                                join before_counts.jobs j on j.id = h.job_id and j.run_id = h.run_id
                                """)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .schemas("before_counts")
                .target(version)
                .load()
                .migrate();
    }
}

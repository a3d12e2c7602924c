package io.jobhunt.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has to hold when nobody works any more, asked of the tables in statements of its own. */
final class Truth {

    private static final String ENDINGS =
            """
            create table if not exists test_endings (run_id uuid, status text, at timestamptz default clock_timestamp());
            create or replace function test_note_ending() returns trigger language plpgsql as $$
            begin
              insert into test_endings (run_id, status) values (new.id, new.status);
              return null;
            end $$;
            create or replace trigger test_endings after update of status on ingestion_runs
              for each row when (new.status in ('finished', 'error', 'aborted')) execute function test_note_ending();
            """;

    /** Rows of a run: those still in it, and what it kept of those that moved on. */
    private static final String ROWS =
            """
            select id, company, status, outcome from jobs where run_id = :run
            union
            select job_id, company, status, outcome from run_jobs k
            where run_id = :run and not exists (select 1 from jobs j where j.id = k.job_id and j.run_id = :run)
            """;

    private final JdbcClient jdbc;
    private final Set<String> objects;

    Truth(JdbcClient jdbc, Set<String> objects) {
        this.jdbc = jdbc;
        this.objects = objects;
        jdbc.sql(ENDINGS).update();
    }

    UUID newUser() {
        return jdbc.sql("insert into users (email) values (:email) returning id")
                .param("email", UUID.randomUUID() + "@example.org")
                .query(UUID.class)
                .single();
    }

    boolean isAnyActive(UUID user) {
        return jdbc.sql(
                        "select exists (select 1 from ingestion_runs where user_id = :user and status in ('pending', 'initializing', 'ingesting'))")
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    List<Map<String, Object>> runs(UUID user) {
        return jdbc.sql(
                        "select id, status, epoch, retry_count, publish_cursor from ingestion_runs where user_id = :user order by created_at")
                .param("user", user)
                .query()
                .listOfRows();
    }

    void holdsFor(UUID user) {
        for (Map<String, Object> run : runs(user)) {
            UUID id = (UUID) run.get("id");
            assertThat(count("select count(*) from test_endings where run_id = :run", id))
                    .as("how often run %s ended", run)
                    .isOne();
            countsEqualRows(id);
            if ("finished".equals(run.get("status"))) {
                assertThat(count("select count(*) from (" + ROWS + ") r where status in ('pending', 'crawled')", id))
                        .as("what finished run %s has left undone", run)
                        .isZero();
                assertThat(count("select count(*) from (" + ROWS + ") r where outcome is null", id))
                        .as("jobs of finished run %s without an outcome", run)
                        .isZero();
                everyPlannedJobIsThere(id);
            }
        }
        nothingIsCrawledWithoutItsPage(user);
    }

    private void everyPlannedJobIsThere(UUID run) {
        if (count("select count(*) from run_companies where run_id = :run", run) == 0) {
            // It took jobs of an ended run up again.
            return;
        }
        assertThat(count("select count(*) from (" + ROWS + ") r where outcome <> 'archived'", run))
                .as("jobs of run %s", run)
                .isEqualTo(count("select coalesce(sum(matched), 0) from run_companies where run_id = :run", run));
    }

    private void countsEqualRows(UUID run) {
        for (String status : List.of("pending", "crawled", "ready", "error", "expired")) {
            assertThat(count(
                            "select coalesce((snapshot #>> '{counts," + status
                                    + "}')::bigint, -1) from ingestion_runs where id = :run",
                            run))
                    .as("%s in the snapshot of run %s", status, run)
                    .isEqualTo(count("select count(*) from (" + ROWS + ") r where status = '" + status + "'", run));
            assertThat(count(
                            "select coalesce(sum(" + status + "), 0) from run_company_counts where run_id = :run", run))
                    .as("%s as counted of run %s", status, run)
                    .isEqualTo(
                            count("select count(*) from jobs where run_id = :run and status = '" + status + "'", run));
        }
    }

    private void nothingIsCrawledWithoutItsPage(UUID user) {
        assertThat(jdbc.sql("select s3_key from jobs where user_id = :user and status = 'crawled'")
                        .param("user", user)
                        .query(String.class)
                        .list())
                .as("pages of crawled jobs")
                .allMatch(objects::contains);
    }

    private long count(String sql, UUID run) {
        return jdbc.sql(sql).param("run", run).query(Long.class).single();
    }
}

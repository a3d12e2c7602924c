package io.jobhunt.runs.initialize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.ProductTest;
import io.jobhunt.api.ApiCaller;
import io.jobhunt.postings.CompanyInRun;
import io.jobhunt.postings.JobsTable;
import io.jobhunt.queues.Received;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.TestRuns;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The run of a user who has removed a company archives that company's jobs, and touches nobody else's. */
@ProductTest
@Import(TestRuns.class)
class UnfollowedIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private JobsTable jobs;

    @Autowired
    private Unfollowed unfollowed;

    @Autowired
    private ProducerTemplate routes;

    @Autowired
    private JdbcClient jdbc;

    private UUID user;

    @BeforeEach
    void aUser() {
        user = given.user();
    }

    @Test
    void theJobsOfARemovedCompanyAreArchivedAndAllOthersStay() {
        UUID before = given.initializing(user);
        // One that is followed, one that is switched off, one that is removed; and one that this run lists itself.
        for (String company : List.of("followed", "off", "removed", "acme")) {
            jobs.take(owner(before, company), TestRuns.postings(0, 2));
        }
        follow("followed", true);
        follow("off", false);
        jdbc.sql(
                        """
                        update jobs set status = 'expired', expired_reason = 'gone', outcome = 'gone'
                        where user_id = :user and company = 'removed' and external_id = '1'
                        """)
                .param("user", user)
                .update();
        end(before);
        UUID run = given.initializing(user);
        UUID neighbour = given.user();
        UUID neighbours = given.initializing(neighbour);
        jobs.take(given.owner(neighbour, neighbours), TestRuns.postings(0, 1));

        unfollowed.archive(new RunMessage(run, user, 1));

        assertThat(states(user))
                .containsExactly(
                        "acme 0 pending",
                        "acme 1 pending",
                        "followed 0 pending",
                        "followed 1 pending",
                        "off 0 pending",
                        "off 1 pending",
                        "removed 0 expired unfollowed archived",
                        "removed 1 expired gone gone");
        assertThat(states(neighbour)).containsExactly("acme 0 pending");
        assertThat(given.jobs(run)).hasSize(1);
    }

    @Test
    void doneAgainItChangesNothing() {
        UUID before = given.initializing(user);
        jobs.take(owner(before, "removed"), TestRuns.postings(0, 2_100));
        end(before);
        UUID run = given.initializing(user);

        assertThat(jobs.archiveUnfollowed(user, run, 1, List.of())).isEqualTo(2_100);
        assertThat(jobs.archiveUnfollowed(user, run, 1, List.of())).isZero();
    }

    @Test
    void anEarlierEpochAndARunThatHasEndedArchiveNothing() {
        UUID before = given.initializing(user);
        jobs.take(owner(before, "removed"), TestRuns.postings(0, 1));
        end(before);
        UUID run = given.initializing(user);

        unfollowed.archive(new RunMessage(run, user, 0));
        end(run);
        unfollowed.archive(new RunMessage(run, user, 1));

        assertThat(states(user)).containsExactly("removed 0 pending");
    }

    @Test
    void aCompanyThatIsFollowedAgainHasItsJobsReopened() {
        UUID before = given.initializing(user);
        jobs.take(owner(before, "removed"), TestRuns.postings(0, 1));
        end(before);
        UUID without = given.initializing(user);
        unfollowed.archive(new RunMessage(without, user, 1));
        end(without);
        UUID again = given.initializing(user);

        jobs.take(owner(again, "removed"), TestRuns.postings(0, 1));

        assertThat(states(user)).containsExactly("removed 0 pending reopened");
    }

    @Test
    void theNextRunShowsTheRemovedCompanyWithWhatItArchived() throws IOException {
        ApiCaller api = given.api(user);
        jdbc.sql(
                        """
                        insert into user_companies (user_id, name, display_name, site_kind, site_token, source_url)
                        values (:user, 'second', 'Second', 'demo', 'demo', 'https://second.example')
                        """)
                .param("user", user)
                .update();
        settings(api, "[{\"op\": \"upsert\", \"company_name\": \"demo\"}]");
        UUID first = start(api);
        int taken = given.jobs(first).size();
        assertThat(taken).isPositive();
        end(first);
        settings(
                api,
                "[{\"op\": \"delete\", \"company_name\": \"demo\"}, {\"op\": \"upsert\", \"company_name\": \"second\"}]");

        UUID second = start(api);

        JsonNode status =
                api.expect(200, "GET /api/ingestion/status/{run_id}", api.get("/api/ingestion/status/" + second));
        assertThat(status.path("status").asText()).isEqualTo("ingesting");
        JsonNode demo = status.path("companies").get(0);
        assertThat(demo.path("company").asText()).isEqualTo("demo");
        assertThat(demo.path("archived").asInt()).isEqualTo(taken);
        assertThat(demo.path("listing_status").isNull()).isTrue();
        assertThat(status.path("counts").path("expired").asInt()).isEqualTo(taken);
        JsonNode page = api.expect(
                200,
                "GET /api/ingestion/runs/{run_id}/jobs",
                api.get("/api/ingestion/runs/" + second + "/jobs?company=demo&limit=1"));
        assertThat(page.path("jobs").get(0).path("expired_reason").asText()).isEqualTo("unfollowed");
    }

    /** Started and initialized; its jobs' messages wait for workers, which there are none of here. */
    private UUID start(ApiCaller api) throws IOException {
        UUID run = UUID.fromString(api.expect(200, "POST /api/ingestion/start", api.post("/api/ingestion/start", "{}"))
                .path("run_id")
                .asText());
        routes.sendBody(
                "direct:initialize-take-runs",
                List.of(new Received<>(new RunMessage(run, user, 1), "message", "receipt")));
        return run;
    }

    private static void settings(ApiCaller api, String changes) throws IOException {
        api.expect(200, "POST /api/ingestion/settings", api.post("/api/ingestion/settings", changes));
    }

    private CompanyInRun owner(UUID run, String company) {
        return new CompanyInRun(user, run, 1, company, given.owner(user, run).site());
    }

    private void follow(String company, boolean enabled) {
        jdbc.sql("insert into company_settings (user_id, company_name, is_enabled) values (:user, :company, :enabled)")
                .param("user", user)
                .param("company", company)
                .param("enabled", enabled)
                .update();
    }

    private void end(UUID run) {
        jdbc.sql("update ingestion_runs set status = 'finished', finished_at = now() where id = :run")
                .param("run", run)
                .update();
    }

    private List<String> states(UUID owner) {
        return jdbc.sql(
                        """
                        select concat_ws(' ', company, external_id, status, expired_reason, outcome) from jobs
                        where user_id = :user order by company, external_id
                        """)
                .param("user", owner)
                .query(String.class)
                .list();
    }
}

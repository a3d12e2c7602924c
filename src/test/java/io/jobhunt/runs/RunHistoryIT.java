package io.jobhunt.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.postings.JobFilter;
import io.jobhunt.postings.JobPosition;
import io.jobhunt.postings.JobSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of jobs in ended runs, whether they have moved on since or not. */
@ProductTest
@Import(TestRuns.class)
class RunHistoryIT {

    private static final JobFilter ALL = new JobFilter(null, null, null);

    @Autowired
    private TestRuns given;

    @Autowired
    private RunHistory history;

    @Autowired
    private RunCompletion completion;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CamelContext camel;

    @Autowired
    private ProducerTemplate routes;

    @Test
    void anEndedRunShowsTheSameJobsBeforeAndAfterSomeHaveMovedOn() {
        UUID user = given.user();
        UUID run = given.ingesting(user, 25);
        settle(run, "ready", "added");
        completion.finishIfDone(run);
        List<JobSummary> before = pages(run);
        assertThat(before).hasSize(25).extracting(JobSummary::status).containsOnly("ready");
        assertThat(kept(run)).as("rows while nothing has moved").isZero();

        UUID next = given.ingesting(user, 10);

        assertThat(kept(run)).isEqualTo(10);
        assertThat(pages(run)).usingRecursiveComparison().isEqualTo(before);
        settle(next, "ready", "unchanged");
        completion.finishIfDone(next);
        assertThat(pages(run)).usingRecursiveComparison().isEqualTo(before);
        assertThat(pages(next)).hasSize(10).extracting(JobSummary::outcome).containsOnly("unchanged");
    }

    @Test
    void aFilterFindsThoseThatMovedAndThoseThatStayed() {
        UUID user = given.user();
        UUID run = given.ingesting(user, 4);
        settle(run, "error", "failed");
        completion.finishIfDone(run);
        given.ingesting(user, 2);

        assertThat(history.page(run, new JobFilter("error", "acme", "failed"), JobPosition.START, 10))
                .hasSize(4);
        assertThat(history.page(run, new JobFilter("ready", null, null), JobPosition.START, 10))
                .isEmpty();
    }

    @Test
    void aJobsHistoryHasTheRunsItHasLeftAndTheEndedOneItIsIn() {
        UUID user = given.user();
        UUID first = given.ingesting(user, 1);
        settle(first, "ready", "added");
        completion.finishIfDone(first);
        UUID second = given.ingesting(user, 1);
        UUID job = given.jobs(second).get(0);
        assertThat(history.ofJob(job, 10)).extracting(RunHistory.Earlier::runId).containsExactly(first);

        settle(second, "ready", "unchanged");
        completion.finishIfDone(second);

        assertThat(history.ofJob(job, 10)).extracting(RunHistory.Earlier::runId).containsExactly(second, first);
        assertThat(history.ofJob(job, 10))
                .extracting(RunHistory.Earlier::outcome)
                .containsExactly("unchanged", "added");
        assertThat(history.ofJob(job, 1)).extracting(RunHistory.Earlier::runId).containsExactly(second);
    }

    @Test
    void whatIsOlderThanIsKeptIsForgottenAndNothingElse() throws Exception {
        UUID user = given.user();
        UUID old = endedWithMovedJobs(user);
        UUID recent = endedWithMovedJobs(user);
        completion.abort(user, given.ingesting(user, 3));
        jdbc.sql("update ingestion_runs set finished_at = now() - interval '366 days' where id = :run")
                .param("run", old)
                .update();
        message("old", 16);
        message("young", 13);

        sweep("sweep-forget-history");

        assertThat(kept(old)).isZero();
        assertThat(kept(recent)).isEqualTo(3);
        assertThat(jdbc.sql("select messageid from camel_messageprocessed where processorname = 'this-test'")
                        .query(String.class)
                        .list())
                .containsExactly("young");
        assertThat(jdbc.sql("select count(*) from run_counts where run_id = :run")
                        .param("run", old)
                        .query(Integer.class)
                        .single())
                .as("counts that came to nothing")
                .isZero();
        assertThat(jdbc.sql(CountsAudit.DIFFERENCES).query().listOfRows()).isEmpty();
    }

    @Test
    void changesAreForgottenWhenEverybodyHasBeenTold() throws Exception {
        UUID run = given.ingesting(given.user(), 2);
        jdbc.sql("insert into run_changes values (:run, now() - interval '21 minutes', '{}')")
                .param("run", run)
                .update();

        sweep("sweep-forget-changes");

        assertThat(jdbc.sql("select at > now() - interval '1 minute' from run_changes where run_id = :run")
                        .param("run", run)
                        .query(Boolean.class)
                        .list())
                .isNotEmpty()
                .containsOnly(true);
    }

    private UUID endedWithMovedJobs(UUID user) {
        UUID run = given.ingesting(user, 3);
        settle(run, "ready", "added");
        completion.finishIfDone(run);
        return run;
    }

    private void message(String id, int days) {
        jdbc.sql("insert into camel_messageprocessed values ('this-test', :id, now() - make_interval(days => :days))")
                .param("id", id)
                .param("days", days)
                .update();
    }

    private void sweep(String route) throws Exception {
        String now = "direct:" + route + "-now";
        AdviceWith.adviceWith(camel, route, advice -> advice.replaceFromWith(now));
        camel.getRouteController().startRoute(route);
        routes.sendBody(now, null);
    }

    private void settle(UUID run, String status, String outcome) {
        jdbc.sql("update jobs set status = :status, outcome = :outcome, updated_at = now() where run_id = :run")
                .param("run", run)
                .param("status", status)
                .param("outcome", outcome)
                .update();
    }

    private int kept(UUID run) {
        return jdbc.sql("select count(*) from run_jobs where run_id = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    /** All jobs of the run, seven at a time, in the order in which they come. */
    private List<JobSummary> pages(UUID run) {
        List<JobSummary> all = new ArrayList<>();
        Map<UUID, JobSummary> seen = new HashMap<>();
        JobPosition after = JobPosition.START;
        while (true) {
            List<JobSummary> page = history.page(run, ALL, after, 7);
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(job -> assertThat(seen.put(job.id(), job)).isNull());
            all.addAll(page);
            JobSummary last = page.get(page.size() - 1);
            after = new JobPosition(last.company(), last.id());
        }
    }
}

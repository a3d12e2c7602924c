package io.jobhunt.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.postings.JobInRun;
import io.jobhunt.postings.JobState;
import io.jobhunt.postings.JobsTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(TestRuns.class)
class BacklogIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private Backlog backlog;

    @Autowired
    private RunCompletion completion;

    @Autowired
    private JobsTable jobs;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noActiveRun() {
        jdbc.sql(
                        "update ingestion_runs set status = 'aborted' where status in ('pending', 'initializing', 'ingesting')")
                .update();
    }

    @Test
    void onlyTheJobsOfRunsThatAreGoingOnAreCounted() {
        UUID user = given.user();
        UUID run = given.ingesting(user, 4);
        jobs.fail(List.of(new JobInRun(given.jobs(run).get(0), run, 1)), JobState.PENDING, "why");

        backlog.measure();

        assertThat(counted("pending")).isEqualTo(3);
        assertThat(counted("error")).isEqualTo(1);
        assertThat(counted("ready")).isZero();
        assertThat(metrics.get("jobhunt.runs.active").gauge().value()).isEqualTo(1);

        completion.abort(user, run);
        backlog.measure();

        assertThat(counted("pending")).isZero();
        assertThat(counted("error")).isZero();
        assertThat(metrics.get("jobhunt.runs.active").gauge().value()).isZero();
    }

    private double counted(String state) {
        return metrics.get("jobhunt.jobs").tag("status", state).gauge().value();
    }
}

package io.jobhunt.runs.initialize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.TestRuns;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(TestRuns.class)
class RunPublisherIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private ProducerTemplate routes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aHostThatExpectsManyAndNoActiveRun() {
        jdbc.sql(
                        "update ingestion_runs set status = 'aborted' where status in ('pending', 'initializing', 'ingesting')")
                .update();
        jdbc.sql(
                        """
                        insert into host_politeness (host, next_free, expected_free)
                        values ('slow.example', now(), now() + interval '5 minutes')
                        on conflict (host) do update set expected_free = excluded.expected_free
                        """)
                .update();
    }

    @Test
    void aRunThatIsPublishedAloneWaitsBehindNobody() {
        publish(given.ingesting(given.user(), 1));

        assertThat(isExpectingSomebody()).isFalse();
    }

    @Test
    void aRunBesideAnotherWaitsBehindIt() {
        given.ingesting(given.user(), 1);

        publish(given.ingesting(given.user(), 1));

        assertThat(isExpectingSomebody()).isTrue();
    }

    @Test
    void aRunThatGoesOnPublishingWaitsBehindWhatItHasPublished() {
        UUID run = given.ingesting(given.user(), 2);
        jdbc.sql("update ingestion_runs set publish_cursor = 1 where id = :run")
                .param("run", run)
                .update();

        publish(run);

        assertThat(isExpectingSomebody()).isTrue();
    }

    private void publish(UUID run) {
        routes.sendBody(
                "direct:initialize-publish-jobs",
                new RunMessage(run, (UUID) given.runRow(run).get("user_id"), 1));

        assertThat(((Number) given.runRow(run).get("publish_cursor")).intValue())
                .isEqualTo(given.jobs(run).size());
    }

    private boolean isExpectingSomebody() {
        return jdbc.sql("select expected_free > next_free from host_politeness where host = 'slow.example'")
                .query(Boolean.class)
                .single();
    }
}

package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.ProductTest;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Queues;
import io.jobhunt.queues.RunMessage;
import io.jobhunt.runs.RunStatus;
import io.jobhunt.runs.TestRuns;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The strings that other programs rely on, written out: a rename inside must not change them. */
@ProductTest
@Import(TestRuns.class)
class WireContractIT {

    private static final UUID RUN = UUID.fromString("7f0c1b9e-3c0a-4f43-9a53-0d6c3e1f2a10");
    private static final UUID JOB = UUID.fromString("1f6b7f52-5a4e-4d0c-8f2b-7a9d1f0e3c44");
    private static final UUID USER = UUID.fromString("c2a9d8e4-1b7f-4c36-8d25-90ab34cd56ef");

    @Autowired
    private SqsClient sqs;

    @Autowired
    private Queues queues;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRuns given;

    @Test
    void queuesHaveTheirNamesTimesAndDeadLetterQueues() {
        assertThat(sqs.listQueues().queueUrls().stream().map(url -> url.substring(url.lastIndexOf('/') + 1)))
                .contains(
                        "jh-run-queue",
                        "jh-run-queue-dlq",
                        "jh-crawl-queue",
                        "jh-crawl-queue-dlq",
                        "jh-extract-queue",
                        "jh-extract-queue-dlq");
        assertThat(attribute("jh-run-queue", QueueAttributeName.VISIBILITY_TIMEOUT))
                .isEqualTo("900");
        for (String queue : new String[] {"jh-crawl-queue", "jh-extract-queue"}) {
            assertThat(attribute(queue, QueueAttributeName.VISIBILITY_TIMEOUT)).isEqualTo("360");
            assertThat(attribute(queue, QueueAttributeName.REDRIVE_POLICY)).contains(queue + "-dlq");
        }
        // The embedded service does not tell it.
        assertThat(queues.settings().retention()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void messagesHaveTheirKeys() throws JsonProcessingException {
        assertThat(json.writeValueAsString(new RunMessage(RUN, USER, 2)))
                .isEqualTo("{\"run_id\":\"7f0c1b9e-3c0a-4f43-9a53-0d6c3e1f2a10\","
                        + "\"user_id\":\"c2a9d8e4-1b7f-4c36-8d25-90ab34cd56ef\",\"epoch\":2}");
        assertThat(json.writeValueAsString(new CrawlMessage(JOB, RUN, 1, "acme", "https://acme.example/jobs/1")))
                .isEqualTo("{\"job_id\":\"1f6b7f52-5a4e-4d0c-8f2b-7a9d1f0e3c44\","
                        + "\"run_id\":\"7f0c1b9e-3c0a-4f43-9a53-0d6c3e1f2a10\",\"epoch\":1,"
                        + "\"company\":\"acme\",\"url\":\"https://acme.example/jobs/1\"}");
        assertThat(json.writeValueAsString(new ExtractMessage(JOB, RUN, 1)))
                .isEqualTo("{\"job_id\":\"1f6b7f52-5a4e-4d0c-8f2b-7a9d1f0e3c44\","
                        + "\"run_id\":\"7f0c1b9e-3c0a-4f43-9a53-0d6c3e1f2a10\",\"epoch\":1}");
    }

    @Test
    void startingARunPutsItsMessageIntoTheRunQueue() {
        UUID user = given.user();
        ApiCaller api = given.api(user);
        api.post("/api/ingestion/settings", "[{\"op\": \"upsert\", \"company_name\": \"demo\"}]");

        String run = OpenApiDocument.parse(
                        api.post("/api/ingestion/start", "{}").body())
                .path("run_id")
                .asText();

        assertThat(bodyInQueue("jh-run-queue", run))
                .isEqualTo(Map.of("run_id", run, "user_id", user.toString(), "epoch", 1));
    }

    @Test
    void statesHaveTheirWords() {
        assertThat(Arrays.stream(RunStatus.values()).map(RunStatus::word))
                .containsExactly("pending", "initializing", "ingesting", "finished", "error", "aborted");
        assertThat(allowed("ingestion_runs_status_check"))
                .isEqualTo("pending, initializing, ingesting, finished, error, aborted");
        assertThat(allowed("jobs_status_check")).isEqualTo("pending, crawled, ready, error, expired");
        assertThat(allowed("jobs_outcome_check"))
                .isEqualTo("added, updated, unchanged, failed, archived, gone, reopened");
        assertThat(allowed("jobs_expired_reason_check")).isEqualTo("unlisted, gone, unfollowed");
    }

    /** The words a check constraint lets in, in its order. */
    private String allowed(String constraint) {
        return jdbc.sql(
                        """
                        select string_agg(word[1], ', ' order by n)
                        from pg_constraint c,
                             regexp_matches(pg_get_constraintdef(c.oid), '''(\\w+)''', 'g') with ordinality as m(word, n)
                        where conname = :name
                        """)
                .param("name", constraint)
                .query(String.class)
                .single();
    }

    private String attribute(String queue, QueueAttributeName name) {
        return sqs.getQueueAttributes(request -> request.queueUrl(url(queue)).attributeNames(QueueAttributeName.ALL))
                .attributes()
                .get(name);
    }

    /** Other tests put messages into the queue too, so look until ours comes. */
    private Map<String, Object> bodyInQueue(String queue, String marker) {
        for (int i = 0; i < 50; i++) {
            for (Message message : sqs.receiveMessage(request ->
                            request.queueUrl(url(queue)).maxNumberOfMessages(10).waitTimeSeconds(1))
                    .messages()) {
                if (message.body().contains(marker)) {
                    return json.convertValue(
                            OpenApiDocument.parse(message.body()),
                            json.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
                }
            }
        }
        throw new AssertionError("no message of " + marker + " in " + queue);
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}

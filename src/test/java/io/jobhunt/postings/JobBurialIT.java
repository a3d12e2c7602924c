package io.jobhunt.postings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.ProductTest;
import io.jobhunt.crawl.CrawlBurial;
import io.jobhunt.extract.ExtractBurial;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.runs.TestRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Dead letters end their jobs, so that no run waits for them; what can't be read stays where it is. */
@ProductTest
@Import(TestRuns.class)
class JobBurialIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private CrawlBurial crawl;

    @Autowired
    private ExtractBurial extract;

    @Autowired
    private SqsClient sqs;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDeadCrawlMessageFailsItsJobAndFinishesTheRun() throws JsonProcessingException {
        UUID run = given.ingesting(given.user(), 1);
        UUID job = given.jobs(run).get(0);
        send("jh-crawl-queue-dlq", json.writeValueAsString(new CrawlMessage(job, run, 1, "acme", "https://a.example")));

        crawl.bury(receive("jh-crawl-queue-dlq", CrawlMessage.class));

        assertThat(given.row(job)).containsEntry("status", "error").containsEntry("outcome", "failed");
        assertThat(given.row(job).get("error_message").toString()).startsWith("Fetching this page failed");
        assertThat(given.runRow(run)).containsEntry("status", "finished");
        assertThat(left("jh-crawl-queue-dlq")).isZero();
    }

    @Test
    void aDeadExtractMessageFailsOnlyAJobThatWaitsForExtraction() throws JsonProcessingException {
        UUID run = given.ingesting(given.user(), 2);
        List<UUID> jobs = given.jobs(run);
        jdbc.sql("update jobs set status = 'crawled' where id = :job")
                .param("job", jobs.get(0))
                .update();
        for (UUID job : jobs) {
            send("jh-extract-queue-dlq", json.writeValueAsString(new ExtractMessage(job, run, 1)));
        }

        extract.bury(receive("jh-extract-queue-dlq", ExtractMessage.class));

        assertThat(given.row(jobs.get(0)).get("error_message").toString()).startsWith("Reading this page failed");
        assertThat(given.row(jobs.get(1))).containsEntry("status", "pending");
        assertThat(given.runRow(run)).containsEntry("status", "ingesting");
        assertThat(left("jh-extract-queue-dlq")).isZero();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }

    private void send(String queue, String body) {
        sqs.sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
    }

    private <M> List<Received<M>> receive(String queue, Class<M> type) throws JsonProcessingException {
        List<Received<M>> received = new ArrayList<>();
        for (Message message : sqs.receiveMessage(request ->
                        request.queueUrl(url(queue)).maxNumberOfMessages(10).visibilityTimeout(600))
                .messages()) {
            received.add(
                    new Received<>(json.readValue(message.body(), type), message.messageId(), message.receiptHandle()));
        }
        return received;
    }

    /** Waiting or under way. */
    private int left(String queue) {
        Map<String, String> counts = sqs.getQueueAttributes(request -> request.queueUrl(url(queue))
                        .attributeNamesWithStrings(
                                "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"))
                .attributesAsStrings();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }
}

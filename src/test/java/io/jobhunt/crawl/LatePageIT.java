package io.jobhunt.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.crawl.fetch.FetchOutcome;
import io.jobhunt.page.RawPage;
import io.jobhunt.queues.CrawlMessage;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.runs.TestRuns;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Two workers have the same job's page; the one that was given up stores its own after the other has committed. */
@ProductTest
@Import(TestRuns.class)
class LatePageIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private CrawlLedger ledger;

    @Autowired
    private PageComparison comparison;

    @Autowired
    private PageSettlement settlement;

    @Autowired
    private CareerSiteKinds kinds;

    @Autowired
    private S3Client s3;

    @Autowired
    private ProducerTemplate routes;

    @Autowired
    private JdbcClient jdbc;

    private UUID run;
    private UUID job;

    @BeforeEach
    void aRunWithAJob() {
        run = given.ingesting(given.user(), 1);
        job = given.jobs(run).get(0);
    }

    @Test
    void aWorkerOfAnEarlierEpochChangesNothingThatIsReadLater() {
        PageTask slow = claim("first", 1);
        jdbc.sql("update ingestion_runs set epoch = 2 where id = :run")
                .param("run", run)
                .update();
        PageTask quick = claim("second", 2);

        settle(stored(quick, "Baker"));
        CrawledPage late = stored(slow, "Butcher");

        assertThat(settle(late)).isEmpty();
        extract(2);
        assertThat(given.row(job)).containsEntry("status", "ready").containsEntry("title", "Baker");
    }

    @Test
    void aWorkerWhoseMessageWasDeliveredAgainChangesNothingThatIsReadLater() {
        PageTask slow = claim("the same", 1);
        PageTask quick = claim("the same", 1);

        settle(stored(quick, "Baker"));
        CrawledPage late = stored(slow, "Butcher");

        assertThat(settle(late)).isEmpty();
        extract(1);
        assertThat(given.row(job)).containsEntry("status", "ready").containsEntry("title", "Baker");
    }

    @Test
    void aWorkerThatReadTheSamePageStoresItInTheSamePlace() {
        PageTask slow = claim("the same", 1);
        PageTask quick = claim("the same", 1);

        CrawlResult first = stored(quick, "Baker").result();

        assertThat(stored(slow, "Baker").result()).isEqualTo(first);
    }

    private PageTask claim(String message, int epoch) {
        List<PageTask> claimed = ledger.claim(List.of(
                new Received<>(new CrawlMessage(job, run, epoch, "acme", "https://acme.example/0"), message, message)));
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    /** Fetched, compared and stored, as far as a worker comes before it commits. */
    private CrawledPage stored(PageTask task, String title) {
        String html = "<script type=application/ld+json>{\"@type\": \"JobPosting\", \"title\": \"" + title + "\","
                + " \"description\": \"A " + title + " gets up early and is done by noon.\"}</script><h1>" + title
                + "</h1>";
        ChangedPage changed = (ChangedPage) comparison.compare(new FetchedPage(
                task,
                kinds.named("greenhouse"),
                "acme.example",
                new FetchOutcome.Fetched(
                        new RawPage(URI.create("https://acme.example/0"), "text/html", html),
                        html.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        null,
                        null)));
        s3.putObject(
                request -> request.bucket("jh-raw-pages")
                        .key(changed.object().key())
                        .contentType(changed.object().contentType())
                        .metadata(changed.object().metadata()),
                RequestBody.fromBytes(changed.object().gzip()));
        return comparison.stored(changed);
    }

    /** @return the messages that follow */
    private List<?> settle(CrawledPage page) {
        return settlement.commit(List.of(page)).extract();
    }

    private void extract(int epoch) {
        routes.sendBody(
                "direct:extract-take-pages",
                List.of(new Received<>(new ExtractMessage(job, run, epoch), "extract", "extract")));
    }
}

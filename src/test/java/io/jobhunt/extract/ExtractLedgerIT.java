package io.jobhunt.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.queues.ExtractMessage;
import io.jobhunt.queues.Received;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Posting;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Workplace;
import io.jobhunt.runs.TestRuns;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
@Import(TestRuns.class)
class ExtractLedgerIT {

    @Autowired
    private TestRuns given;

    @Autowired
    private ExtractLedger ledger;

    @Autowired
    private JdbcClient jdbc;

    private UUID run;
    private UUID job;

    @BeforeEach
    void aRunWithACrawledJob() {
        run = given.ingesting(given.user(), 1);
        job = given.jobs(run).get(0);
        jdbc.sql(
                        """
                        update jobs set status = 'crawled', s3_key = 'raw/x', crawled_page =
                          '{"fingerprint": {"simhash": -7, "critical_hash": 8, "content_hash": 9, "tokens": 70, "version": 1},
                            "etag": "e1", "last_modified": null}'
                        where id = :job
                        """)
                .param("job", job)
                .update();
    }

    @Test
    void everyFieldArrivesInItsColumn() {
        assertThat(ledger.record(Map.of(task(), new ExtractResult.Read(posting("Engineer")))))
                .containsExactly(job);

        assertThat(given.row(job))
                .containsEntry("status", "ready")
                .containsEntry("outcome", "added")
                .containsEntry("title", "Engineer")
                .containsEntry("location", "Berlin, DE")
                .containsEntry("workplace", "hybrid")
                .containsEntry("salary_min", new BigDecimal("50000"))
                .containsEntry("salary_max", new BigDecimal("60000.50"))
                .containsEntry("salary_currency", "EUR")
                .containsEntry("salary_period", "year")
                .containsEntry("department", "R&D")
                .containsEntry("apply_url", "https://acme.example/apply")
                .containsEntry("description", "<p>text</p>")
                .containsEntry("language", "en")
                .containsEntry("simhash", -7L)
                .containsEntry("critical_hash", 8L)
                .containsEntry("content_hash", 9L)
                .containsEntry("etag", "e1")
                .containsEntry("crawled_page", null);
        assertThat(given.row(job).get("provenance").toString()).contains("\"title\": \"json-ld\"");
    }

    @Test
    void aResultIsTakenOnce() {
        ExtractTask task = task();
        ledger.record(Map.of(task, new ExtractResult.Read(posting("Engineer"))));

        assertThat(ledger.record(Map.of(task, new ExtractResult.Read(posting("Other")))))
                .isEmpty();
        assertThat(given.row(job)).containsEntry("title", "Engineer");
    }

    @Test
    void aHostilePageCanNotFailItsBatch() {
        String nasty = "nul \0 lone \ud800 quote \" backslash \\u0000 end";

        ledger.record(Map.of(task(), new ExtractResult.Read(posting(nasty))));

        assertThat((String) given.row(job).get("title"))
                .startsWith("nul  lone ")
                .endsWith("backslash \\u0000 end");
    }

    @Test
    void whatCanNotBeReadIsAnErrorThatKeepsWhatThereWas() {
        ledger.record(Map.of(task(), new ExtractResult.Read(posting("Engineer"))));
        jdbc.sql("update jobs set status = 'crawled', crawled_page = '{}' where id = :job")
                .param("job", job)
                .update();

        ledger.record(Map.of(task(), new ExtractResult.Failed("shell")));

        assertThat(given.row(job))
                .containsEntry("status", "error")
                .containsEntry("outcome", "failed")
                .containsEntry("error_message", "shell")
                .containsEntry("title", "Engineer")
                .containsEntry("simhash", -7L);
    }

    @Test
    void readingAPageAgainKeepsItsFingerprint() {
        ledger.record(Map.of(task(), new ExtractResult.Read(posting("Engineer"))));
        jdbc.sql("update jobs set status = 'crawled' where id = :job")
                .param("job", job)
                .update();

        ledger.record(Map.of(task(), new ExtractResult.Read(posting("Engineer II"))));

        assertThat(given.row(job))
                .containsEntry("title", "Engineer II")
                .containsEntry("outcome", "updated")
                .containsEntry("simhash", -7L)
                .containsEntry("etag", "e1");
    }

    @Test
    void messagesOfAnotherEpochFindNothingToDo() {
        assertThat(ledger.waiting(List.of(message(2)))).isEmpty();
        assertThat(ledger.waiting(List.of(message(1)))).hasSize(1);
    }

    private ExtractTask task() {
        return ledger.waiting(List.of(message(1))).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing waits"));
    }

    private Received<ExtractMessage> message(int epoch) {
        return new Received<>(new ExtractMessage(job, run, epoch), "m", "r");
    }

    private static Posting posting(String title) {
        return new Posting(
                title,
                "Acme",
                List.of(new Place("Berlin, DE", "Berlin", null, "DE")),
                Workplace.HYBRID,
                List.of("Germany"),
                List.of("FULL_TIME"),
                new Salary(new BigDecimal("50000"), new BigDecimal("60000.50"), "EUR", Salary.Period.YEAR),
                Instant.parse("2026-11-01T00:00:00Z"),
                null,
                "R&D",
                URI.create("https://acme.example/apply"),
                "<p>text</p>",
                "text",
                "en",
                Map.of("title", Provenance.JSON_LD));
    }
}

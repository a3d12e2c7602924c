package io.jobhunt.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.ProductTest;
import io.jobhunt.app.Await;
import io.jobhunt.crawl.fetch.FetchOutcome;
import io.jobhunt.page.RawPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

@ProductTest
class StoredPageIT {

    private static final String KEY =
            "raw/00000000-0000-0001-0000-000000000000/00000000-0000-0000-0000-000000000001-7e987b20e7efa8d22489664a46055272.html";

    @Autowired
    private ProducerTemplate routes;

    @Autowired
    private S3Client s3;

    @Test
    void aChangedPageIsStoredGzippedUnderItsRunAndJob() throws IOException {
        String page = "<script type=application/ld+json>{\"@type\": \"JobPosting\", \"title\": \"Bäcker\","
                + " \"description\": \"Du bäckst Brot.\"}</script><h1>Bäcker</h1>";
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        URI url = URI.create("https://jobs.example.com/1");

        routes.sendBody(
                "direct:crawl-compare-page",
                CrawlSteps.fetched(
                        1,
                        new FetchOutcome.Fetched(
                                new RawPage(url, "text/html", page), body, "text/html; charset=utf-8", null, null)));

        Await.until("the page is stored", Duration.ofSeconds(30), this::isStored);
        ResponseBytes<GetObjectResponse> object =
                s3.getObjectAsBytes(request -> request.bucket("jh-raw-pages").key(KEY));
        assertThat(object.response().contentEncoding()).isEqualTo("gzip");
        assertThat(MediaType.parseMediaType(object.response().contentType()))
                .isEqualTo(MediaType.parseMediaType("text/html; charset=utf-8"));
        assertThat(object.response().metadata()).isEqualTo(Map.of("final-url", url.toString()));
        try (GZIPInputStream stored = new GZIPInputStream(new ByteArrayInputStream(object.asByteArray()))) {
            assertThat(stored.readAllBytes()).isEqualTo(body);
        }
    }

    private boolean isStored() {
        try {
            s3.headObject(request -> request.bucket("jh-raw-pages").key(KEY));
            return true;
        } catch (NoSuchKeyException notYet) {
            return false;
        }
    }
}

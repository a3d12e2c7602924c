package io.jobhunt.sourcing.google;

import static io.jobhunt.sourcing.answers.RecordedAnswers.json;
import static io.jobhunt.sourcing.answers.RecordedAnswers.listedWithMalformed;
import static io.jobhunt.sourcing.answers.RecordedAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class GoogleRecordingsTest {

    private static final CareerSite SITE = new CareerSite("google", "google");

    @Test
    void recordedRowsAreListed() throws IOException {
        JsonNode page = json("google/ds1_jobs_page1_headstart_transcribed.json").path("page_1");
        Answer first = GoogleAnswers.results("[" + page.path("jobs") + ", null, " + page.path("total") + ", 20]");
        Answer end = GoogleAnswers.results("[null, null, " + page.path("total") + ", 20]");

        Listing listing = listedWithMalformed(
                new Google(), SITE, GoogleAnswers.withoutFeed(asked -> asked.number("page", 1) == 1 ? first : end));

        assertThat(listing.malformed()).isEmpty();
        assertRows(listing.postings(), page.path("jobs"));
        assertThat(listing.advertised()).hasValue(page.path("total").asInt());
        assertThat(listing.cutShort()).contains("page 2 is empty although the site advertises");
    }

    @Test
    void aRecordedPageIsListed() throws IOException {
        String html = text("google/results_charbel_trimmed.html");
        String data = Jsoup.parse(html).select("script").last().data();
        JsonNode rows = new ObjectMapper()
                .readTree(data.substring(data.indexOf("data:") + 5, data.lastIndexOf(", sideChannel")))
                .path(0);
        List<JsonNode> whole = new ArrayList<>();
        rows.forEach(row -> {
            if (row.size() > 1) {
                whole.add(row);
            }
        });

        Listing listing =
                listedWithMalformed(new Google(), SITE, GoogleAnswers.withoutFeed(asked -> Answer.html(html)));

        assertRows(listing.postings(), whole);
        assertThat(listing.malformed()).hasSize(rows.size() - whole.size()).allMatch(line -> line.contains("no title"));
    }

    private static void assertRows(List<ListedPosting> postings, Iterable<JsonNode> rows) {
        int at = 0;
        for (JsonNode row : rows) {
            ListedPosting posting = postings.get(at++);
            List<String> places = new ArrayList<>();
            row.get(9).forEach(place -> places.add(place.get(0).textValue()));
            assertThat(posting.externalId()).isEqualTo(row.get(0).textValue());
            assertThat(posting.title()).isEqualTo(row.get(1).textValue());
            assertThat(posting.location()).isEqualTo(String.join("; ", places));
            assertThat(posting.url())
                    .matches("https://www\\.google\\.com/about/careers/applications/jobs/results/"
                            + row.get(0).textValue() + "-[a-z0-9-]+");
        }
        assertThat(postings).hasSize(at);
    }

    @Test
    void recordedRowsAreReadAsPages() throws IOException {
        for (JsonNode row : json("google/ds1_jobs_page1_headstart_transcribed.json")
                .path("page_1")
                .path("jobs")) {
            URI url = URI.create("https://www.google.com/about/careers/applications/jobs/results/"
                    + row.get(0).textValue());
            String page = "<script>AF_initDataCallback({key: 'ds:0', data:[" + row + "], sideChannel: {}});</script>";

            Reading reading =
                    new Google().read(SITE, new RawPage(url, "text/html", page)).orElseThrow();

            assertThat(reading.title()).isEqualTo(row.get(1).textValue());
            assertThat(reading.company()).isEqualTo(row.get(7).textValue());
            assertThat(reading.applyUrl()).hasToString(row.get(2).textValue());
            assertThat(reading.postedAt().getEpochSecond())
                    .isEqualTo(row.get(12).get(0).longValue());
            assertThat(reading.locations()).extracting(Place::city).doesNotContainNull();
            assertThat(reading.locations()).extracting(Place::country).doesNotContainNull();
            assertThat(reading.descriptionHtml())
                    .contains(row.get(10).get(1).textValue().strip())
                    .contains(row.get(3).get(1).textValue().strip())
                    .contains(row.get(4).get(1).textValue().strip());
        }
    }
}

package io.jobhunt.sourcing.amazon;

import static io.jobhunt.sourcing.answers.RecordedAnswers.json;
import static io.jobhunt.sourcing.answers.RecordedAnswers.listed;
import static io.jobhunt.sourcing.answers.RecordedAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmazonRecordingsTest {

    private static final CareerSite SITE = new CareerSite("amazon", "amazon");

    @Test
    void aRecordedSearchIsListed() throws IOException {
        JsonNode answer = json("amazon/search_charbel_trimmed.json");

        List<ListedPosting> postings =
                listed(new Amazon(), SITE, asked -> Answer.json(answer)).postings();

        assertRows(postings, answer.path("jobs"));
        assertThat(postings)
                .extracting(ListedPosting::location)
                .containsExactly("Toronto, Ontario, CAN", "CA, BC, Vancouver");
    }

    @Test
    void recordedRowsWithSeveralPlacesAreListed() throws IOException {
        JsonNode jobs = json("amazon/search_4jobs_jobwatch_transcribed.json");

        List<ListedPosting> postings = listed(
                        new Amazon(),
                        SITE,
                        asked -> Answer.json("{\"error\":null,\"hits\":" + jobs.size() + ",\"jobs\":" + jobs + "}"))
                .postings();

        assertRows(postings, jobs);
        ObjectMapper places = new ObjectMapper();
        for (int i = 0; i < jobs.size(); i++) {
            List<String> stated = new ArrayList<>();
            for (JsonNode written : jobs.get(i).path("locations")) {
                JsonNode place = places.readTree(written.textValue());
                boolean virtual = place.get("type").textValue().equals("VIRTUAL");
                stated.add(
                        place.get(virtual ? "location" : "normalizedLocation").textValue());
            }
            assertThat(postings.get(i).location()).isEqualTo(String.join("; ", stated));
        }
    }

    private static void assertRows(List<ListedPosting> postings, JsonNode jobs) {
        assertThat(postings).hasSize(jobs.size());
        for (int i = 0; i < jobs.size(); i++) {
            assertThat(postings.get(i).externalId())
                    .isEqualTo(jobs.get(i).get("id_icims").textValue());
            assertThat(postings.get(i).title())
                    .isEqualTo(jobs.get(i).get("title").textValue());
            assertThat(postings.get(i).url())
                    .isEqualTo("https://www.amazon.jobs"
                            + jobs.get(i).get("job_path").textValue());
        }
    }

    @Test
    void aRecordedPageIsRead() throws IOException {
        String html = text("html/bananalyzer/amazon.jobs_lSwsaU5jAVRddpYTCsWEd.html");
        URI url = URI.create("https://www.amazon.jobs/en/jobs/2482000/software-development-engineer-amazon-access");

        Reading reading =
                new Amazon().read(SITE, new RawPage(url, "text/html", html)).orElseThrow();

        assertThat(reading.title()).isEqualTo("Software Development Engineer, Amazon Access");
        assertThat(reading.company()).isEqualTo("Amazon.com Services LLC");
        assertThat(reading.locations()).containsExactly(new Place("USA, WA, Seattle", "Seattle", "WA", "USA"));
        assertThat(reading.department()).isEqualTo("Software Development");
        assertThat(reading.applyUrl()).hasToString("https://account.amazon.jobs/jobs/2482000/apply");
        assertThat(reading.descriptionHtml())
                .contains("<h3>DESCRIPTION</h3>", "<h3>BASIC QUALIFICATIONS</h3>", "<h3>PREFERRED QUALIFICATIONS</h3>")
                .contains("$115,000/year in our lowest geographic market")
                .doesNotContain("Related jobs");
    }
}

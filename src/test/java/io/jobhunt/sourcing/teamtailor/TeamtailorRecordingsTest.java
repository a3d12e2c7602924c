package io.jobhunt.sourcing.teamtailor;

import static io.jobhunt.sourcing.answers.RecordedAnswers.json;
import static io.jobhunt.sourcing.answers.RecordedAnswers.listed;
import static io.jobhunt.sourcing.answers.RecordedAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamtailorRecordingsTest {

    @Test
    void aRecordedJsonFeedIsListed() throws IOException {
        JsonNode feed = json("trimmed_samples/careerkit/teamtailor.json");

        Listing listing = listed(
                new Teamtailor(),
                new CareerSite("teamtailor", "career"),
                asked -> asked.path().equals("/jobs.json") ? Answer.json(feed) : Answer.status(404));

        assertThat(listing.postings()).hasSize(feed.path("items").size());
        for (int i = 0; i < listing.postings().size(); i++) {
            JsonNode item = feed.path("items").get(i);
            List<String> places = new ArrayList<>();
            for (JsonNode place : item.at("/_jobposting/jobLocation")) {
                places.add(place.at("/address/addressLocality").textValue() + ", "
                        + place.at("/address/addressCountry").textValue());
            }
            assertThat(listing.postings().get(i))
                    .isEqualTo(new ListedPosting(
                            item.at("/_jobposting/identifier/value").asText(),
                            item.get("title").textValue(),
                            String.join("; ", places),
                            item.get("url").textValue()));
        }
    }

    @Test
    void aRecordedPageIsListed() throws IOException {
        String page = text("trimmed_samples/internhunter/teamtailor_jobs.html");

        Listing listing = listed(
                new Teamtailor(),
                new CareerSite("teamtailor", "sweep"),
                asked -> asked.path().equals("/jobs") ? Answer.html(page) : Answer.status(404));

        assertThat(listing.postings())
                .containsExactly(
                        new ListedPosting(
                                "7700798",
                                "Data Engineer Intern",
                                "",
                                "https://sweep.teamtailor.com/jobs/7700798-data-engineer-intern"),
                        new ListedPosting(
                                "7816129",
                                "Senior Fullstack Engineer",
                                "",
                                "https://sweep.teamtailor.com/jobs/7816129-senior-fullstack-engineer"));
    }
}

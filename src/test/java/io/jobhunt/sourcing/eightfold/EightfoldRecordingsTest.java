package io.jobhunt.sourcing.eightfold;

import static io.jobhunt.sourcing.answers.RecordedAnswers.json;
import static io.jobhunt.sourcing.answers.RecordedAnswers.listed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EightfoldRecordingsTest {

    @ParameterizedTest
    @CsvSource({
        "netflix/eightfold_v2_2pos_jobWatch_transcribed_branding_removed.json, explore.jobs.netflix.net|netflix.com",
        "trimmed_samples/careerkit/eightfold.json, albemarle.eightfold.ai|albemarle.com",
    })
    void recordedPositionsAreListed(String recording, String token) throws IOException {
        JsonNode answer = json(recording);
        ObjectNode end = answer.deepCopy();
        end.putArray("positions");

        Listing listing = listed(
                new Eightfold(),
                new CareerSite("eightfold", token),
                asked -> Answer.json(asked.number("start", 0) == 0 ? answer : end));

        JsonNode positions = answer.path("positions");
        assertThat(listing.postings()).hasSize(positions.size());
        for (int i = 0; i < positions.size(); i++) {
            List<String> places = new ArrayList<>();
            positions
                    .get(i)
                    .get("locations")
                    .forEach(place ->
                            places.add(String.join(", ", place.textValue().split(", ?"))));
            assertThat(listing.postings().get(i))
                    .isEqualTo(new ListedPosting(
                            positions.get(i).get("id").asText(),
                            positions.get(i).get("name").textValue(),
                            String.join("; ", places),
                            positions.get(i).get("canonicalPositionUrl").textValue()));
        }
        assertThat(listing.cutShort()).isNull();
    }

    @Test
    void recordedPositionsAreReadAsDetails() throws IOException {
        CareerSite site = new CareerSite("eightfold", "explore.jobs.netflix.net|netflix.com");
        URI detail = URI.create("https://explore.jobs.netflix.net/api/apply/v2/jobs/1?domain=netflix.com");
        for (JsonNode position : json("netflix/eightfold_v2_2pos_jobWatch_transcribed_branding_removed.json")
                .path("positions")) {
            Reading reading = new Eightfold()
                    .read(site, new RawPage(detail, "application/json", position.toString()))
                    .orElseThrow();

            assertThat(reading.title()).isEqualTo(position.get("name").textValue());
            assertThat(reading.department()).isEqualTo("Engineering");
            assertThat(reading.postedAt().getEpochSecond())
                    .isEqualTo(position.get("t_create").longValue());
            assertThat(reading.workplace()).hasToString("ONSITE");
            assertThat(reading.language()).isEqualTo("en");
            assertThat(reading.locations()).singleElement().satisfies(place -> {
                assertThat(place.city()).isEqualTo("Los Gatos");
                assertThat(place.region()).isEqualTo("California");
                assertThat(place.country()).isEqualTo("United States of America");
            });
        }
    }
}

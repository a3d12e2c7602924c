package io.jobhunt.sourcing.bamboohr;

import static io.jobhunt.sourcing.answers.RecordedAnswers.json;
import static io.jobhunt.sourcing.answers.RecordedAnswers.listed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BambooHrRecordingsTest {

    @ParameterizedTest
    @CsvSource({
        "trimmed_samples/careerkit/bamboohr.json, 'Fort Lauderdale, Florida|Fort Lauderdale, Florida'",
        "trimmed_samples/internhunter/bamboohr_jobs.json, 'Berlin, BE|Remote'",
    })
    void recordedRowsAreListed(String recording, String places) throws IOException {
        JsonNode answer = json(recording);

        Listing listing = listed(new BambooHr(), new CareerSite("bamboohr", "acme"), asked -> Answer.json(answer));

        JsonNode rows = answer.path("result");
        assertThat(listing.postings()).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String id = rows.get(i).get("id").asText();
            assertThat(listing.postings().get(i))
                    .isEqualTo(new ListedPosting(
                            id,
                            rows.get(i).get("jobOpeningName").textValue(),
                            List.of(places.split("\\|")).get(i),
                            "https://acme.bamboohr.com/careers/" + id));
        }
    }
}

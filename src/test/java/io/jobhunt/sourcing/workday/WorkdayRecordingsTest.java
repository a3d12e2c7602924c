package io.jobhunt.sourcing.workday;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkdayRecordingsTest {

    private static final CareerSite SITE = new CareerSite("workday", "acme.wd5/Careers");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workday/list_northropgrumman_hunter_trimmed.json",
                "workday/list_nvidia_charbel_trimmed.json",
                "workday/list_salesforce_careerkit_trimmed.json",
                "trimmed_samples/internhunter/workday_jobs.json",
            })
    void recordedRowsAreListed(String recording) throws IOException {
        JsonNode answer = json(recording);

        Listing listing = listed(new Workday(), SITE, asked -> Answer.json(answer));

        assertRows(listing.postings(), answer.path("jobPostings"));
        assertThat(listing.advertised()).hasValue(answer.path("total").intValue());
        assertThat(listing.cutShort()).isNull();
    }

    @Test
    void aRecordedListAtTheCapIsDividedByItsFacets() throws IOException {
        JsonNode answer = json("workday/list_nvidia_jobos.json");
        Answer none = Answer.json("{\"total\":0,\"jobPostings\":[]}");

        Listing listing = listed(new Workday(), SITE, asked -> {
            boolean engineering = asked.body().contains("\"jobFamilyGroup\":[\"0c40f6bd1d8f10ae43ffaefd46dc7e78\"]");
            return asked.body().contains("\"appliedFacets\":{}")
                            || engineering && asked.body().contains("\"offset\":0,")
                    ? Answer.json(engineering ? part(answer) : answer.toString())
                    : none;
        });

        assertRows(listing.postings(), answer.path("jobPostings"));
        int advertised = 0;
        for (JsonNode value : answer.at("/facets/0/values")) {
            advertised += value.get("count").intValue();
        }
        assertThat(advertised).isGreaterThan(2_000);
        assertThat(listing.advertised()).hasValue(advertised);
        assertThat(listing.cutShort()).contains("only 10 of " + advertised);
    }

    /** The first page again, as one part of the whole. */
    private static String part(JsonNode answer) {
        return "{\"total\":10,\"jobPostings\":" + answer.path("jobPostings") + "}";
    }

    private static void assertRows(List<ListedPosting> postings, JsonNode rows) {
        assertThat(postings).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            String path = row.get("externalPath").textValue();
            String inPath = path.substring(path.lastIndexOf('_') + 1);
            assertThat(postings.get(i))
                    .isEqualTo(new ListedPosting(
                            inPath,
                            row.get("title").textValue().strip(),
                            row.get("locationsText").textValue(),
                            "https://acme.wd5.myworkdayjobs.com/Careers" + path));
        }
    }
}

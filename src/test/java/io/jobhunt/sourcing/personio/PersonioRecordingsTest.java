package io.jobhunt.sourcing.personio;

import static io.jobhunt.sourcing.answers.RecordedAnswers.listed;
import static io.jobhunt.sourcing.answers.RecordedAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonioRecordingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"trimmed_samples/careerkit/personio.xml", "trimmed_samples/internhunter/personio_jobs.xml"})
    void recordedPositionsAreListed(String recording) throws IOException {
        String feed = text(recording);
        Map<String, ListedPosting> expected = new LinkedHashMap<>();
        for (Element position : Jsoup.parse(feed, Parser.xmlParser()).select("position")) {
            String id = position.selectFirst("> id").text();
            String offices = String.join(
                    "; ",
                    position.select("> office, > additionalOffices > office").eachText());
            expected.putIfAbsent(
                    id,
                    new ListedPosting(
                            id,
                            position.selectFirst("> name").text(),
                            offices,
                            "https://acme.jobs.personio.de/job/" + id));
        }

        Listing listing = listed(new Personio(), new CareerSite("personio", "acme"), asked -> Answer.xml(feed));

        assertThat(expected).isNotEmpty();
        assertThat(listing.postings()).containsExactlyElementsOf(expected.values());
    }
}

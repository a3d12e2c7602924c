package io.jobhunt.sourcing.amazon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteContract;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingCheck;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.Verdict;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AmazonContractTest implements CareerSiteContract {

    @Override
    public CareerSiteKind kind() {
        return new Amazon();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("amazon", "amazon");
    }

    @Override
    public List<String> neededFields() {
        return List.of("id_icims");
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("id", "0000-" + n).put("id_icims", Integer.toString(3_000_000 + n));
        row.put("title", " Engineer &amp; Builder " + n);
        row.put("job_path", "/en/jobs/" + (3_000_000 + n) + "/engineer-builder");
        row.put("location", "US, WA, Seattle").put("normalized_location", "Seattle, Washington, USA");
        row.putArray("locations")
                .add(
                        "{\"type\":\"ONSITE\",\"location\":\"US, WA, Seattle\",\"normalizedLocation\":\"Seattle, Washington, USA\"}")
                .add("{\"type\":\"VIRTUAL\",\"location\":\"US, TX, Virtual\",\"normalizedLocation\":\"Texas, USA\"}");
        row.put("business_category", n % 3 == 0 ? "aws" : "retail").put("country_code", n % 2 == 0 ? "USA" : "IND");
        row.putObject("team").put("label", "Widgets");
        return row;
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                Integer.toString(3_000_000 + n),
                "Engineer & Builder " + n,
                "Seattle, Washington, USA; US, TX, Virtual",
                "https://www.amazon.jobs/en/jobs/" + (3_000_000 + n) + "/engineer-builder");
    }

    @Override
    public Script board(List<ObjectNode> rows) {
        return new AmazonModel(rows);
    }

    @Test
    void aBoardBeyondTheCapIsReadWholeByCountryAndCategory() {
        List<ObjectNode> jobs = new ArrayList<>();
        add(jobs, 6_100, "aws", "USA");
        add(jobs, 4_000, "retail", "USA");
        add(jobs, 250, "aws", "IND");
        // Without a category they would be lost if only categories were asked for.
        add(jobs, 40, null, "IND");
        try (ScriptedSite scripted = new ScriptedSite().answers(new AmazonModel(jobs))) {
            Listing listing = list(scripted);

            assertThat(listing.cutShort()).isNull();
            assertThat(listing.postings().size()).isEqualTo(jobs.size());
            assertThat(listing.postings().stream()
                            .map(ListedPosting::externalId)
                            .collect(Collectors.toSet()))
                    .isEqualTo(jobs.stream()
                            .map(job -> job.path("id_icims").asText())
                            .collect(Collectors.toSet()));
            assertThat(ListingCheck.judge(listing, OptionalInt.empty())).isEqualTo(new Verdict.Complete());
            assertThat(scripted.asked()).anySatisfy(asked -> assertThat(asked.query())
                    .containsEntry("normalized_country_code%5B%5D", "USA")
                    .containsEntry("business_category%5B%5D", "retail"));
        }
    }

    @Test
    void aBoardBeyondTheCapThatCannotBeDividedIsCutShort() {
        List<ObjectNode> jobs = new ArrayList<>();
        add(jobs, 10_200, "aws", "USA");
        try (ScriptedSite scripted = new ScriptedSite().answers(new AmazonModel(jobs))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(10_000);
            assertThat(listing.cutShort()).contains("at most 10000").contains("nothing to divide it by");
        }
    }

    @Test
    void nothingBeyondTheCapIsAskedForEvenIfTheHitsGoOn() {
        List<ObjectNode> jobs = new ArrayList<>();
        add(jobs, 10_200, "aws", "USA");
        try (ScriptedSite scripted = new ScriptedSite().answers(new AmazonModel(jobs, false))) {
            Listing listing = list(scripted);

            assertThat(listing.postings()).hasSize(10_000);
            assertThat(listing.advertised()).hasValue(10_200);
            assertThat(listing.cutShort()).contains("at most 10000");
            assertThat(scripted.asked())
                    .allSatisfy(asked -> assertThat(asked.number("offset", 0)).isLessThan(10_000));
        }
    }

    @Test
    void aPageThatFailsIsNamedAndTheOthersAreKept() {
        List<ObjectNode> jobs = rows(350);
        Script well = new AmazonModel(jobs);
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> asked.number("offset", 0) == 100 ? Answer.status(400) : well.answer(asked));

            Listing listing = list(scripted);

            assertThat(listing.postings())
                    .hasSize(250)
                    .contains(expected(0), expected(349))
                    .doesNotContain(expected(100));
            assertThat(listing.cutShort()).contains("page 2 failed: www.amazon.jobs answered 400");
            assertThat(listing.advertised()).hasValue(350);
        }
    }

    @Test
    void anErrorBesideStatus200IsAFailure() {
        Answer error = Answer.json("{\"error\":\"Something went wrong\",\"hits\":0,\"jobs\":[]}");
        try (ScriptedSite scripted = new ScriptedSite().answers(error)) {
            assertThatThrownBy(() -> list(scripted))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining("Something went wrong");
        }
    }

    @Test
    void thePageForPeopleIsAskedFor() {
        assertThat(kind().pageRequest(site(), expected(1)))
                .isEqualTo(PageRequest.html(URI.create("https://www.amazon.jobs/en/jobs/3000001/engineer-builder")));
    }

    @Test
    void itsHostsAreRecognised() {
        assertThat(kind().detect(URI.create("https://www.amazon.jobs/en/search")))
                .contains(site());
        assertThat(kind().detect(URI.create("https://amazon.jobs/de/jobs/1/x"))).contains(site());
        assertThat(kind().detect(URI.create("https://www.amazon.com/jobs"))).isEmpty();
    }

    private void add(List<ObjectNode> jobs, int count, String category, String country) {
        for (int i = 0; i < count; i++) {
            ObjectNode job = row(jobs.size()).put("country_code", country).put("business_category", category);
            job.remove("locations");
            jobs.add(job);
        }
    }
}

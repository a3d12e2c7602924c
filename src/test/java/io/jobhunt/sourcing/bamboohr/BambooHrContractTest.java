package io.jobhunt.sourcing.bamboohr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.StatedTotalContract;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BambooHrContractTest implements StatedTotalContract {

    @Override
    public CareerSiteKind kind() {
        return new BambooHr();
    }

    @Override
    public CareerSite site() {
        return new CareerSite("bamboohr", "acme");
    }

    @Override
    public String titleField() {
        return "jobOpeningName";
    }

    @Override
    public String address() {
        return "acme.bamboohr.com/careers/list";
    }

    @Override
    public String rowsField() {
        return "result";
    }

    @Override
    public void state(ObjectNode answer, int total) {
        answer.putObject("meta").put("totalCount", total);
    }

    @Override
    public ObjectNode row(int n) {
        ObjectNode row = AnswerJson.MAPPER.createObjectNode();
        row.put("id", Integer.toString(n + 1))
                .put("jobOpeningName", "Gardener &amp; Cook " + n)
                .put("locationType", "0");
        row.putObject("location").put("city", "Fargo").put("state", "North Dakota");
        row.putObject("atsLocation").putNull("city");
        return row;
    }

    @Override
    public ListedPosting expected(int n) {
        return new ListedPosting(
                Integer.toString(n + 1),
                "Gardener & Cook " + n,
                "Fargo, North Dakota",
                "https://acme.bamboohr.com/careers/" + (n + 1));
    }

    @Test
    void aRemoteJobWithoutAPlaceIsSaidToBeRemote() {
        ObjectNode remote = row(0).put("locationType", "1");
        remote.putObject("location").putNull("city");
        try (ScriptedSite scripted = new ScriptedSite().answers(board(List.of(remote)))) {
            assertThat(list(scripted).postings().get(0).location()).isEqualTo("Remote");
        }
    }

    @Test
    void theDetailAnswerGivesEveryField() {
        assertThat(kind().pageRequest(site(), expected(0)))
                .isEqualTo(PageRequest.api(URI.create("https://acme.bamboohr.com/careers/1/detail")));
        String json =
                """
                {"result":{"jobOpening":{"jobOpeningName":"Cook","description":"<p>Cook.</p>","compensation":"$20 & up",
                 "location":{"city":"Fargo","state":"ND","addressCountry":"United States"},"locationType":"2",
                 "employmentStatusLabel":"Part-Time","departmentLabel":"Kitchen","datePosted":"2026-07-15",
                 "jobOpeningShareUrl":"https://acme.bamboohr.com/careers/1"}}}
                """;
        URI detail = URI.create("https://acme.bamboohr.com/careers/1/detail");

        Reading reading = kind().read(site(), new RawPage(detail, "application/json", json))
                .orElseThrow();

        assertThat(reading)
                .isEqualTo(Reading.from(Provenance.API)
                        .title("Cook")
                        .locations(List.of(new Place("Fargo, ND, United States", "Fargo", "ND", "United States")))
                        .workplace(Workplace.HYBRID)
                        .employmentTypes(List.of("PART_TIME"))
                        .department("Kitchen")
                        .postedAt(Instant.parse("2026-07-15T00:00:00Z"))
                        .applyUrl(URI.create("https://acme.bamboohr.com/careers/1"))
                        .descriptionHtml("<p>Cook.</p><p>Compensation: $20 &amp; up</p>")
                        .build());
        assertThat(kind().read(site(), new RawPage(detail, "text/html", "<html></html>")))
                .isEmpty();
    }

    @Test
    void itsSubdomainsAreRecognised() {
        assertThat(kind().detect(URI.create("https://acme.bamboohr.com/careers/17")))
                .contains(site());
        assertThat(kind().detect(URI.create("https://www.bamboohr.com/careers")))
                .isEmpty();
    }
}

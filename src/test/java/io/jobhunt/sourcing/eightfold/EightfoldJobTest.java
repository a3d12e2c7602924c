package io.jobhunt.sourcing.eightfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import io.jobhunt.sourcing.PageRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EightfoldJobTest {

    private static final CareerSite NETFLIX = new CareerSite("eightfold", "explore.jobs.netflix.net|netflix.com");
    private static final URI DETAIL =
            URI.create("https://explore.jobs.netflix.net/api/apply/v2/jobs/7?domain=netflix.com");

    @Test
    void theDetailOfTheOlderInterfaceGivesEveryField() {
        String json =
                """
                {"id":7,"name":"Gaffer &amp; Grip","location":"Los Gatos,California,United States",
                 "locations":["Los Gatos,California,United States","Tokyo,Japan"],"department":"Light","t_create":1776988800,
                 "t_update":1777000000,"work_location_option":"remote","locale":"en-US","job_description":"<p>Light.</p>",
                 "canonicalPositionUrl":"https://explore.jobs.netflix.net/careers/job/7"}
                """;

        assertThat(read(json))
                .isEqualTo(Reading.from(Provenance.API)
                        .title("Gaffer & Grip")
                        .locations(List.of(
                                new Place(
                                        "Los Gatos, California, United States",
                                        "Los Gatos",
                                        "California",
                                        "United States"),
                                new Place("Tokyo, Japan", "Tokyo", null, "Japan")))
                        .workplace(Workplace.REMOTE)
                        .department("Light")
                        .postedAt(Instant.ofEpochSecond(1776988800))
                        .descriptionHtml("<p>Light.</p>")
                        .language("en")
                        .build());
    }

    @Test
    void theDetailOfTheNewerInterfaceGivesEveryField() {
        String json =
                """
                {"status":200,"data":{"id":7,"name":"Grip","locations":["Redmond"],"department":"Light",
                 "postedTs":1776988800,"workLocationOption":"onsite","employmentType":"Full-Time","jobDescription":"<p>Hold.</p>"}}
                """;

        assertThat(read(json))
                .isEqualTo(Reading.from(Provenance.API)
                        .title("Grip")
                        .locations(List.of(Place.of("Redmond")))
                        .workplace(Workplace.ONSITE)
                        .employmentTypes(List.of("FULL_TIME"))
                        .department("Light")
                        .postedAt(Instant.ofEpochSecond(1776988800))
                        .descriptionHtml("<p>Hold.</p>")
                        .build());
    }

    @Test
    void thePageIsAskedForAtTheInterfaceThatTheTokenNames() {
        ListedPosting posting = new ListedPosting("7", "Grip", "", "https://explore.jobs.netflix.net/careers/job/7");

        assertThat(new Eightfold().pageRequest(NETFLIX, posting)).isEqualTo(PageRequest.api(DETAIL));
        assertThat(new Eightfold()
                        .pageRequest(new CareerSite("eightfold", "a.example|a.com|pcsx"), posting)
                        .uri())
                .isEqualTo(URI.create("https://a.example/api/pcsx/position_details?position_id=7&domain=a.com&hl=en"));
    }

    @Test
    void aPageForPeopleHasNothingParticular() {
        assertThat(new Eightfold().read(NETFLIX, new RawPage(DETAIL, "text/html", "<html></html>")))
                .isEmpty();
    }

    private static Reading read(String json) {
        return new Eightfold()
                .read(NETFLIX, new RawPage(DETAIL, "application/json", json))
                .orElseThrow();
    }
}

package io.jobhunt.sourcing.workday;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkdayJobTest {

    private static final CareerSite SITE = new CareerSite("workday", "acme.wd5/Careers");
    private static final URI DETAIL =
            URI.create("https://acme.wd5.myworkdayjobs.com/wday/cxs/acme/Careers/job/Oslo/X_1");

    @Test
    void theDetailAnswerGivesEveryField() {
        String json =
                """
                {"jobPostingInfo":{"id":"ab","title":"Welder &amp; Fitter","jobDescription":"<p>Weld.</p>",
                  "location":"Oslo","additionalLocations":["Bergen","Remote, Norway"],"startDate":"2026-09-08",
                  "endDate":"2026-12-01","country":{"descriptor":"Norway","id":"x"},"timeType":"Full time",
                  "remoteType":"Hybrid","jobReqId":"1",
                  "externalUrl":"https://acme.wd5.myworkdayjobs.com/Careers/job/Oslo/X_1"},
                 "hiringOrganization":{"name":"Acme AS"},"similarJobs":[]}
                """;

        Reading reading = new Workday()
                .read(SITE, new RawPage(DETAIL, "application/json", json))
                .orElseThrow();

        assertThat(reading.from()).isEqualTo(Provenance.API);
        assertThat(reading.title()).isEqualTo("Welder & Fitter");
        assertThat(reading.company()).isEqualTo("Acme AS");
        assertThat(reading.locations())
                .containsExactly(
                        new Place("Oslo", null, null, "Norway"), Place.of("Bergen"), Place.of("Remote, Norway"));
        assertThat(reading.workplace()).isEqualTo(Workplace.HYBRID);
        assertThat(reading.employmentTypes()).containsExactly("FULL_TIME");
        assertThat(reading.postedAt()).isEqualTo(Instant.parse("2026-09-08T00:00:00Z"));
        assertThat(reading.validThrough()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(reading.applyUrl())
                .isEqualTo(URI.create("https://acme.wd5.myworkdayjobs.com/Careers/job/Oslo/X_1/apply"));
        assertThat(reading.descriptionHtml()).isEqualTo("<p>Weld.</p>");
    }

    @Test
    void missingFieldsStayUnknown() {
        Reading reading = new Workday()
                .read(SITE, new RawPage(DETAIL, "application/json", "{\"jobPostingInfo\":{\"title\":\"T\"}}"))
                .orElseThrow();

        assertThat(reading).isEqualTo(Reading.from(Provenance.API).title("T").build());
    }

    @Test
    void anErrorAnswerHasNothingParticular() {
        assertThat(new Workday().read(SITE, new RawPage(DETAIL, "application/json", "{\"errorCode\":\"S22\"}")))
                .isEmpty();
    }
}

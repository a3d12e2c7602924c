package io.jobhunt.sourcing.ashby;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Workplace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AshbyPageTest {

    private static final URI URL = URI.create("https://jobs.ashbyhq.com/acme/1");

    @Test
    void readsTheStateThatThePageIsDrawnFrom() {
        String html =
                """
                <html><head><script>window.__appData = {"organization": {"name": "Acme"}, "posting": {
                  "title": "Engineer", "departmentName": "Platform", "locationName": "Oslo",
                  "secondaryLocationNames": ["Berlin"], "workplaceType": "Hybrid", "isRemote": true,
                  "employmentType": "FullTime", "publishedDate": "2026-08-20", "descriptionHtml": "<p>Build;</p>",
                  "compensationTiers": [{"components": [
                     {"compensationType": "EquityPercentage", "interval": "NONE", "minValue": 1, "maxValue": 2},
                     {"compensationType": "Salary", "interval": "1 YEAR", "currencyCode": "NOK",
                      "minValue": 900000, "maxValue": 1200000.5}]}]}};
                  window.other = 1;</script></head></html>""";

        assertThat(AshbyPage.read(new RawPage(URL, "text/html", html)))
                .contains(Reading.from(Provenance.STATE)
                        .title("Engineer")
                        .company("Acme")
                        .locations(List.of(new Place("Oslo", null, null, null), Place.of("Berlin")))
                        .workplace(Workplace.HYBRID)
                        .employmentTypes(List.of("FULL_TIME"))
                        .salary(new Salary(
                                new BigDecimal("900000"), new BigDecimal("1200000.5"), "NOK", Salary.Period.YEAR))
                        .postedAt(Instant.parse("2026-08-20T00:00:00Z"))
                        .department("Platform")
                        .descriptionHtml("<p>Build;</p>")
                        .build());
    }

    @Test
    void isRemoteCountsOnlyWhereNothingElseIsStated() {
        assertThat(workplace("{\"title\": \"E\", \"isRemote\": true, \"workplaceType\": null}"))
                .isEqualTo(Workplace.REMOTE);
        assertThat(workplace("{\"title\": \"E\", \"isRemote\": true, \"workplaceType\": \"OnSite\"}"))
                .isEqualTo(Workplace.ONSITE);
        assertThat(workplace("{\"title\": \"E\", \"isRemote\": false}")).isNull();
    }

    @Test
    void aPageWithoutAPostingIsLeftToOthers() {
        assertThat(AshbyPage.read(
                        new RawPage(URL, "text/html", "<script>window.__appData = {\"posting\": null};</script>")))
                .isEmpty();
        assertThat(AshbyPage.read(new RawPage(URL, "text/html", "<h1>Engineer</h1>")))
                .isEmpty();
    }

    private static Workplace workplace(String job) {
        return AshbyPage.read(new RawPage(URL, "application/json", job))
                .orElseThrow()
                .workplace();
    }
}

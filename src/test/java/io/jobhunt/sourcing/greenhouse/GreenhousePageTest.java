package io.jobhunt.sourcing.greenhouse;

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
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GreenhousePageTest {

    private final GreenhousePage pages = new GreenhousePage();

    @Test
    void readsTheApisAnswer() {
        Optional<Reading> reading = pages.read(
                page(
                        "application/json",
                        """
                {"id": 1, "title": "Staff Engineer ", "company_name": "Acme",
                 "absolute_url": "https://job-boards.greenhouse.io/acme/jobs/1",
                 "location": {"name": "Oslo, Norway; Remote | Berlin"}, "language": "en-US",
                 "first_published": "2026-08-20T16:34:11-04:00", "application_deadline": "2026-12-01",
                 "departments": [{"name": "Platform"}, {"name": "Other"}],
                 "metadata": [{"name": "Location Type", "value": "Hybrid"}, {"name": "Time Type", "value": "Full time"},
                              {"name": "Cost Center", "value": null}],
                 "pay_input_ranges": [{"min_cents": 12000000, "max_cents": 15050000, "currency_type": "EUR",
                                       "title": "Annual Salary"}],
                 "content": "&lt;p&gt;Build &amp;amp; run&lt;/p&gt;"}"""));

        assertThat(reading)
                .contains(Reading.from(Provenance.API)
                        .title("Staff Engineer")
                        .company("Acme")
                        .locations(List.of(Place.of("Oslo, Norway"), Place.of("Remote"), Place.of("Berlin")))
                        .workplace(Workplace.HYBRID)
                        .employmentTypes(List.of("FULL_TIME"))
                        .salary(new Salary(
                                new BigDecimal("120000"), new BigDecimal("150500"), "EUR", Salary.Period.YEAR))
                        .postedAt(Instant.parse("2026-08-20T20:34:11Z"))
                        .validThrough(Instant.parse("2026-12-01T00:00:00Z"))
                        .department("Platform")
                        .applyUrl(URI.create("https://job-boards.greenhouse.io/acme/jobs/1"))
                        .descriptionHtml("<p>Build &amp; run</p>")
                        .language("en")
                        .build());
    }

    @Test
    void readsTheStateOfANewPageWhateverItsRouteIsCalled() {
        Optional<Reading> reading = pages.read(
                page(
                        "text/html",
                        """
                <html><body><div id=app></div><script>window.__remixContext = {"url": "/", "state": {"loaderData": {
                  "root": {"x": 1}, "routes/any_name": {"jobPost": {"title": "Engineer", "company_name": "Acme",
                  "job_post_location": "Oslo", "published_at": "2026-08-20T16:34:11-04:00",
                  "introduction": "<p>Who we are</p>", "content": "<p>What you do;</p>", "conclusion": "<p>Apply</p>",
                  "pay_ranges": [{"title": "Hourly", "min": "$40.50", "max": "$60", "currency_type": "USD"}],
                  "public_url": "https://job-boards.greenhouse.io/acme/jobs/1"}}}}};</script></body></html>"""));

        assertThat(reading)
                .contains(Reading.from(Provenance.STATE)
                        .title("Engineer")
                        .company("Acme")
                        .locations(List.of(Place.of("Oslo")))
                        .salary(new Salary(new BigDecimal("40.5"), new BigDecimal("60"), "USD", Salary.Period.HOUR))
                        .postedAt(Instant.parse("2026-08-20T20:34:11Z"))
                        .applyUrl(URI.create("https://job-boards.greenhouse.io/acme/jobs/1"))
                        .descriptionHtml("<p>Who we are</p>\n<p>What you do;</p>\n<p>Apply</p>")
                        .build());
    }

    @Test
    void readsTheMarkupOfAnOldPageWithoutStructuredData() {
        Optional<Reading> reading = pages.read(
                page(
                        "text/html",
                        """
                <div id="header"><h1 class="app-title"> Engineer </h1><div class="location"> Oslo, Norway </div></div>
                <div id="content"><p>Build</p></div>"""));

        assertThat(reading)
                .contains(Reading.from(Provenance.SELECTOR)
                        .title("Engineer")
                        .locations(List.of(Place.of("Oslo, Norway")))
                        .descriptionHtml("<p>Build</p>")
                        .build());
    }

    @Test
    void leavesPagesOfOthersToOthers() {
        assertThat(pages.read(page("text/html", "<h1>Engineer</h1>"))).isEmpty();
        assertThat(pages.read(page("text/html", "<script>window.__remixContext = {broken</script>")))
                .isEmpty();
        assertThat(pages.read(page("application/json", "{\"error\": \"Job not found\"}")))
                .isEmpty();
        assertThat(pages.read(page("application/json", "not json"))).isEmpty();
    }

    private static RawPage page(String type, String text) {
        return new RawPage(URI.create("https://job-boards.greenhouse.io/acme/jobs/1"), type, text);
    }
}

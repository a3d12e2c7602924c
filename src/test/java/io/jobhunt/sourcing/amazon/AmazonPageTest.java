package io.jobhunt.sourcing.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import java.net.URI;
import org.junit.jupiter.api.Test;

class AmazonPageTest {

    private static final CareerSite SITE = new CareerSite("amazon", "amazon");
    private static final URI URL = URI.create("https://www.amazon.jobs/en/jobs/7/baker");

    private static final String PAGE =
            """
            <html><body><div id="job-detail">
            <h1 class="title">Baker &amp; Builder</h1>
            <div class="details-line"><p class="meta">Job ID: 7 | Example Bakery LLC</p></div>
            <a id="apply-button" href="https://account.amazon.jobs/jobs/7/apply">Apply now</a>
            <div id="job-detail-body"><div class="content">
              <div class="section description"></div>
              <div class="section"><h2>DESCRIPTION</h2><p>Bake <b>bread</b>.</p></div>
              <div class="section"><h2>BASIC QUALIFICATIONS</h2><p>- An oven</p></div>
            </div><div class="sidebar">
              <div class="association location-icon"><ul class="association-content"><li>USA, WA, Seattle</li><li>US, Virtual</li></ul></div>
              <div class="association job-category-icon"><ul class="association-content"><a>Baking</a></ul></div>
              <div class="related-jobs"><h2 class="title">Related jobs</h2><p>Chief Baker</p></div>
            </div></div></div></body></html>
            """;

    @Test
    void aPostingIsReadFromItsSections() {
        Reading reading =
                new Amazon().read(SITE, new RawPage(URL, "text/html", PAGE)).orElseThrow();

        assertThat(reading.from()).isEqualTo(Provenance.SELECTOR);
        assertThat(reading.title()).isEqualTo("Baker & Builder");
        assertThat(reading.company()).isEqualTo("Example Bakery LLC");
        assertThat(reading.locations())
                .containsExactly(new Place("USA, WA, Seattle", "Seattle", "WA", "USA"), Place.of("US, Virtual"));
        assertThat(reading.workplace()).isEqualTo(Workplace.REMOTE);
        assertThat(reading.department()).isEqualTo("Baking");
        assertThat(reading.applyUrl()).isEqualTo(URI.create("https://account.amazon.jobs/jobs/7/apply"));
        assertThat(reading.descriptionHtml())
                .isEqualToIgnoringWhitespace("<h3>DESCRIPTION</h3><p>Bake <b>bread</b>.</p>"
                        + "<h3>BASIC QUALIFICATIONS</h3><p>- An oven</p>");
    }

    @Test
    void aPageWithoutTheSectionsHasNothingParticular() {
        assertThat(new Amazon().read(SITE, new RawPage(URL, "text/html", "<h1 class=title>Sorry</h1>")))
                .isEmpty();
    }
}

package io.jobhunt.sourcing.icims;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcimsPageTest {

    private static final CareerSite SITE = new CareerSite("icims", "careers-acme");
    private static final URI URL = URI.create("https://careers-acme.icims.com/jobs/7/x/job?in_iframe=1");

    @Test
    void aPostingIsReadFromItsHeaderAndTexts() {
        String page =
                """
                <h1 class="iCIMS_Header">Tax &amp; Pay</h1>
                <div><span class="sr-only field-label">Job Locations</span><span>US-TX-Austin | US-CO-Denver</span></div>
                <dl class="iCIMS_JobHeaderGroup">
                  <div class="iCIMS_JobHeaderTag"><dt class="iCIMS_JobHeaderField">Category</dt><dd class="iCIMS_JobHeaderData"><span>Finance</span></dd></div>
                  <div class="iCIMS_JobHeaderTag"><dt class="iCIMS_JobHeaderField">Type</dt><dd class="iCIMS_JobHeaderData"><span>Regular Full-Time</span></dd></div>
                </dl>
                <h2 class="iCIMS_InfoMsg iCIMS_InfoMsg_Job">Overview</h2><div class="iCIMS_Expandable_Text"><p>Count.</p></div>
                <a class="iCIMS_ApplyOnlineButton" href="/jobs/7/x/job?mode=apply">Apply</a>
                """;

        Reading reading =
                new Icims().read(SITE, new RawPage(URL, "text/html", page)).orElseThrow();

        assertThat(reading)
                .isEqualTo(Reading.from(Provenance.SELECTOR)
                        .title("Tax & Pay")
                        .locations(List.of(Place.of("US-TX-Austin"), Place.of("US-CO-Denver")))
                        .employmentTypes(List.of("FULL_TIME"))
                        .department("Finance")
                        .applyUrl(URI.create("https://careers-acme.icims.com/jobs/7/x/job?mode=apply"))
                        .descriptionHtml("<h3>Overview</h3>\n<p>Count.</p>")
                        .build());
    }

    @Test
    void anotherPageHasNothingParticular() {
        assertThat(new Icims().read(SITE, new RawPage(URL, "text/html", "<h1>Sorry</h1>")))
                .isEmpty();
    }
}

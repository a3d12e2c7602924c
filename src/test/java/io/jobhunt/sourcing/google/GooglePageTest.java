package io.jobhunt.sourcing.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.PageRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GooglePageTest {

    private static final CareerSite SITE = new CareerSite("google", "google");
    private static final URI URL = URI.create(GoogleAnswers.expected(3).url());

    @Test
    void aPostingIsReadFromThePagesState() {
        assertThat(read("<script>AF_initDataCallback({key: 'ds:0', hash: '1', data:[" + GoogleAnswers.row(3)
                        + "], sideChannel: {}});</script>"))
                .isEqualTo(Reading.from(Provenance.STATE)
                        .title("Baker & Builder 3")
                        .company("YouTube")
                        .language("en")
                        .locations(
                                List.of(new Place("Austin, TX, USA", "Austin", "TX", "US"), Place.of("Oslo, Norway")))
                        .postedAt(Instant.ofEpochSecond(1787782363))
                        .applyUrl(URI.create("https://www.google.com/apply?3"))
                        .descriptionHtml("<h3>About the job</h3>\n<p>Bread it's.</p>\n<h3>Responsibilities</h3>\n"
                                + "<ul><li>Bake</li></ul>\n<h3>Minimum qualifications:</h3>")
                        .build());
    }

    @Test
    void theRowOfAnotherJobIsNotTaken() {
        String page = "<script>AF_initDataCallback({key: 'ds:0', data:[null,\"en\"]});"
                + "AF_initDataCallback({key: 'ds:1', data:[" + GoogleAnswers.row(9) + "]});"
                + "AF_initDataCallback({key: 'ds:2', data:function(){return [" + GoogleAnswers.row(3)
                + "]}});</script>";

        assertThat(read(page).title()).isEqualTo("Baker & Builder 3");
    }

    @Test
    void aPageWithoutStateHasNothingParticular() {
        assertThat(new Google().read(SITE, new RawPage(URL, "text/html", "<h1>Sorry</h1>")))
                .isEmpty();
        assertThat(new Google()
                        .read(SITE, new RawPage(URL, "text/html", "AF_initDataCallback({key: 'ds:0', data:[oops")))
                .isEmpty();
    }

    @Test
    void thePageIsAskedForWithoutItsQuery() {
        ListedPosting posting = new ListedPosting("1", "T", "", URL + "?q=baker&page=2");

        assertThat(new Google().pageRequest(SITE, posting)).isEqualTo(PageRequest.html(URL));
    }

    private static Reading read(String page) {
        return new Google().read(SITE, new RawPage(URL, "text/html", page)).orElseThrow();
    }
}

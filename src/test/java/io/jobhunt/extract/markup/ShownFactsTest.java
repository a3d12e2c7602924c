package io.jobhunt.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.Place;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ShownFactsTest {

    @Test
    void labelsAnnounceFactsInEveryCustomaryForm() {
        Reading reading = shown(
                """
                <p><strong>Location:</strong> Ulm, Germany</p>
                <dl><dt>Department</dt><dd>Ovens</dd></dl>
                <table><tr><th>Employment type</th><td>Part-time</td></tr></table>
                <p>Company: Acme</p>
                <div><span>Workplace type</span></div><div>Hybrid</div>
                <ul><li><b>Date posted</b><span>2026-08-05</span></li></ul>
                <p>Closing date: 1 September 2026</p>""");

        assertThat(reading.locations()).extracting(Place::city).containsExactly("Ulm");
        assertThat(reading.department()).isEqualTo("Ovens");
        assertThat(reading.employmentTypes()).containsExactly("PART_TIME");
        assertThat(reading.company()).isEqualTo("Acme");
        assertThat(reading.workplace()).isEqualTo(Workplace.HYBRID);
        assertThat(reading.postedAt()).isEqualTo(Instant.parse("2026-08-05T00:00:00Z"));
        assertThat(reading.validThrough()).isEqualTo(Instant.parse("2026-09-01T00:00:00Z"));
    }

    @Test
    void classNamesHoldFacts() {
        Reading reading = shown(
                """
                <div class="posting-category location">Ulm, Germany /</div>
                <div class="posting-category department">Ovens /</div>
                <div class="commitment">Full-time</div>
                <span class="company-name">at Acme</span>""");

        assertThat(reading.locations()).extracting(Place::city).containsExactly("Ulm");
        assertThat(reading.department()).isEqualTo("Ovens");
        assertThat(reading.employmentTypes()).containsExactly("FULL_TIME");
        assertThat(reading.company()).isEqualTo("Acme");
    }

    @Test
    void theFirstLinkToApplyIsFollowedThroughRelativeAddresses() {
        Reading reading =
                shown("<a href='#form'>Apply</a><a href='javascript:x()'>Apply</a><a href='apply/1'>Apply now</a>");

        assertThat(reading.applyUrl()).isEqualTo(URI.create("https://jobs.example.com/apply/1"));
    }

    @Test
    void sentencesAreNoPlaces() {
        Reading reading = shown("<h2>Locations</h2><p>Use two fingers to move the map around as you like</p>");

        assertThat(reading.locations()).isEmpty();
    }

    @Test
    void aBoxBesideTheTextAddsFactsUnlessItSpeaksOfSeveralPostings() {
        Document page = Jsoup.parse("<p>Text</p>");
        var facts = Jsoup.parse("<aside><dl><dt>Location</dt><dd>Ulm</dd></dl></aside>")
                .selectFirst("aside");
        var neighbours = Jsoup.parse("<aside><p class=location>Bonn</p><p class=location>Kiel</p></aside>")
                .selectFirst("aside");

        URI url = URI.create("https://jobs.example.com/1");
        assertThat(ShownFacts.read(page, url, "Baker", List.of(neighbours, facts))
                        .locations())
                .extracting(Place::display)
                .containsExactly("Ulm");
        assertThat(ShownFacts.read(page, url, "Baker", List.of(neighbours)).locations())
                .isEmpty();
    }

    @Test
    void thePagesLanguageIsItsPrimaryTag() {
        Document page = Jsoup.parse("<html lang='de-AT'><body>x");

        assertThat(ShownFacts.read(page, URI.create("https://x.example/1"), null, List.of())
                        .language())
                .isEqualTo("de");
    }

    private static Reading shown(String html) {
        return ShownFacts.read(Jsoup.parse(html), URI.create("https://jobs.example.com/1"), "Baker", List.of());
    }
}

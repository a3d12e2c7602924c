package io.jobhunt.extract;

import static io.jobhunt.extract.Pages.PROSE;
import static io.jobhunt.extract.Pages.jsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Extracted;
import io.jobhunt.reading.NoPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Posting;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Workplace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractionTest {

    @Test
    void everyFieldOfAWholePostingIsTypedAndSaysWhereItWasRead() {
        Posting posting = Pages.posting(
                "<html lang=en-GB>"
                        + jsonLd(
                                """
                {"@context":"https://schema.org","@type":"JobPosting","title":"Baker &amp; Cook",
                 "hiringOrganization":{"@type":"Organization","name":"Acme","department":{"name":"Ovens"}},
                 "jobLocation":{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Ulm","addressCountry":"DE"}},
                 "jobLocationType":"TELECOMMUTE","applicantLocationRequirements":{"@type":"Country","name":"Germany"},
                 "employmentType":["FULL_TIME","PART_TIME"],"datePosted":"2026-08-05","validThrough":"2026-09-01T12:00:00Z",
                 "baseSalary":{"@type":"MonetaryAmount","currency":"EUR","value":{"@type":"QuantitativeValue","minValue":3000,
                   "maxValue":3500,"unitText":"MONTH"}},
                 "potentialAction":{"@type":"ApplyAction","target":"https://jobs.example.com/apply/4711"},
                 "description":"<h2>Bread</h2><p onclick=x()>You bake.</p><script>alert(1)<\\/script><ul><li>Early</li><li>Daily</li></ul>"}"""));

        assertThat(posting.title()).isEqualTo("Baker & Cook");
        assertThat(posting.company()).isEqualTo("Acme");
        assertThat(posting.department()).isEqualTo("Ovens");
        assertThat(posting.places()).extracting(Place::city).containsExactly("Ulm");
        assertThat(posting.workplace()).isEqualTo(Workplace.REMOTE);
        assertThat(posting.remoteRegions()).containsExactly("Germany");
        assertThat(posting.employmentTypes()).containsExactly("FULL_TIME", "PART_TIME");
        assertThat(posting.salary())
                .isEqualTo(new Salary(BigDecimal.valueOf(3000), BigDecimal.valueOf(3500), "EUR", Salary.Period.MONTH));
        assertThat(posting.postedAt()).isEqualTo(Instant.parse("2026-08-05T00:00:00Z"));
        assertThat(posting.validThrough()).isEqualTo(Instant.parse("2026-09-01T12:00:00Z"));
        assertThat(posting.applyUrl()).isEqualTo(URI.create("https://jobs.example.com/apply/4711"));
        assertThat(posting.descriptionHtml())
                .contains("<p>You bake.</p>")
                .doesNotContain("script")
                .doesNotContain("onclick");
        assertThat(posting.descriptionText()).isEqualTo("Bread\n\nYou bake.\n\n- Early\n- Daily");
        assertThat(posting.language()).isEqualTo("en");
        assertThat(posting.provenance())
                .containsOnlyKeys(
                        "title",
                        "company",
                        "department",
                        "places",
                        "workplace",
                        "remote_regions",
                        "employment_types",
                        "salary",
                        "posted_at",
                        "valid_through",
                        "apply_url",
                        "description_html",
                        "description_text",
                        "language")
                .containsEntry("salary", Provenance.JSON_LD)
                .containsEntry("language", Provenance.SELECTOR);
    }

    @Test
    void whatIsNotStatedStaysUnknown() {
        Posting posting =
                Pages.posting(jsonLd("{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"description\":\"Bread.\"}"));

        assertThat(posting)
                .extracting(
                        Posting::company,
                        Posting::workplace,
                        Posting::salary,
                        Posting::postedAt,
                        Posting::validThrough,
                        Posting::department,
                        Posting::applyUrl,
                        Posting::language)
                .containsOnlyNulls();
        assertThat(posting.places()).isEmpty();
        assertThat(posting.provenance()).containsOnlyKeys("title", "description_html", "description_text");
    }

    @Test
    void eachFieldComesFromTheMostTrustedReaderThatStatesIt() {
        Reading api = Reading.from(Provenance.API).title("Baker (API)").build();
        RawPage page = new RawPage(
                Pages.URL,
                "text/html",
                jsonLd("{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"hiringOrganization\":\"Acme\",\"url\":\""
                                + Pages.URL + "\"}")
                        + "<div itemscope itemtype=https://schema.org/JobPosting><h1 itemprop=title>Baker</h1>"
                        + "<b itemprop=hiringOrganization>Other</b><div itemprop=description>" + PROSE + "</div></div>"
                        + "<p>Location: Ulm</p>");

        PageContent content = new PageReader().read(page, Optional.of(api));
        Posting posting =
                (Posting) new Extraction().extract(content, page, new ListingHints("Listed", "Bonn", "Listed Ltd"));

        assertThat(posting.title()).isEqualTo("Baker (API)");
        assertThat(posting.company()).isEqualTo("Acme");
        assertThat(posting.places()).extracting(Place::display).containsExactly("Ulm");
        assertThat(posting.provenance())
                .containsAllEntriesOf(Map.of(
                        "title", Provenance.API,
                        "company", Provenance.JSON_LD,
                        "description_html", Provenance.MICRODATA,
                        "places", Provenance.SELECTOR));
    }

    @Test
    void theListingFillsWhatThePageLeavesOpen() {
        Extracted extracted = Pages.extract(
                jsonLd("{\"@type\":\"JobPosting\",\"description\":\"Bread.\",\"name\":\"\"}"),
                new ListingHints("Baker", "Remote - Germany", "Acme"));

        Posting posting = (Posting) extracted;
        assertThat(posting.title()).isEqualTo("Baker");
        assertThat(posting.company()).isEqualTo("Acme");
        assertThat(posting.workplace()).isEqualTo(Workplace.REMOTE);
        assertThat(posting.remoteRegions()).containsExactly("Germany");
        assertThat(posting.provenance().values()).contains(Provenance.LISTING);
    }

    @Test
    void payInTheTextIsFoundWhereNoStructuredDataStatesIt() {
        Posting posting = Pages.posting("<h1>Baker</h1>" + PROSE + "<p>The salary is €3,000 to €3,500 per month.</p>");

        assertThat(posting.salary().min()).isEqualByComparingTo("3000");
        assertThat(posting.salary().max()).isEqualByComparingTo("3500");
        assertThat(posting.salary().currency()).isEqualTo("EUR");
        assertThat(posting.provenance())
                .containsEntry("salary", Provenance.TEXT)
                .containsEntry("description_html", Provenance.TEXT);
    }

    @Test
    void aDescriptionEscapedTwiceIsHtmlAgain() {
        Posting posting = Pages.posting(jsonLd("{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"description\":"
                + "\"&amp;lt;p&amp;gt;Bread &amp;amp;amp; rolls&amp;lt;/p&amp;gt;\"}"));

        assertThat(posting.descriptionHtml()).isEqualTo("<p>Bread &amp; rolls</p>");
        assertThat(posting.descriptionText()).isEqualTo("Bread & rolls");
    }

    @Test
    void sectionsInPropertiesOfTheirOwnAreAppendedOnce() {
        Posting posting = Pages.posting(
                jsonLd(
                        """
                {"@type":"JobPosting","title":"Baker","description":"<p>Bread. You hold a driving licence of any class at all.</p>",
                "responsibilities":"You knead, shape and bake all the loaves of the town.",
                "qualifications":"You hold a driving licence of any class at all."}"""));

        assertThat(posting.descriptionText())
                .isEqualTo("Bread. You hold a driving licence of any class at all.\n\nResponsibilities\n\n"
                        + "You knead, shape and bake all the loaves of the town.");
    }

    @Test
    void relativeLinksInADescriptionAreMadeAbsolute() {
        Posting posting = Pages.posting(jsonLd(
                "{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"description\":\"<a href='/bread'>Bread</a>\"}"));

        assertThat(posting.descriptionHtml()).contains("href=\"https://jobs.example.com/bread\"");
    }

    @Test
    void aScriptShellIsNoPosting() {
        Extracted extracted = Pages.extract(
                "<title>Careers</title><div id=root></div><noscript>Please enable scripts.</noscript>",
                new ListingHints("Baker", "", "Acme"));

        assertThat(extracted).isEqualTo(new NoPosting(NoPosting.Reason.SHELL));
    }

    @Test
    void anErrorPageIsNoPosting() {
        Extracted extracted = Pages.extract(
                "<title>Acme</title><h1>Sorry</h1><p>" + "This page cannot be shown to you right now. ".repeat(5)
                        + "</p>",
                new ListingHints("Baker", "", "Acme"));

        assertThat(extracted).isEqualTo(new NoPosting(NoPosting.Reason.NOT_A_POSTING));
    }

    @Test
    void aPageThatNeverNamesTheListedTitleIsNotItsPage() {
        ListingHints hints = new ListingHints("Senior Marine Biologist", "", "Acme");

        assertThat(Pages.extract("<h1>Baker</h1>" + PROSE, hints))
                .isEqualTo(new NoPosting(NoPosting.Reason.NOT_A_POSTING));
        assertThat(Pages.extract("<h1>Marine Biologist, Senior</h1>" + PROSE, hints))
                .isInstanceOf(Posting.class);
    }

    @Test
    void anEmptyAnswerIsNoPosting() {
        for (String type : List.of("text/html", "application/json")) {
            RawPage page = new RawPage(Pages.URL, type, "");
            Extracted extracted =
                    new Extraction().extract(new PageReader().read(page, Optional.empty()), page, ListingHints.NONE);

            assertThat(extracted).isEqualTo(new NoPosting(NoPosting.Reason.SHELL));
        }
    }
}

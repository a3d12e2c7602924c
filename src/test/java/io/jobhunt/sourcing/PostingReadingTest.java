package io.jobhunt.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Workplace;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the kinds with a detail call ask for a posting and read its answer. */
class PostingReadingTest {

    private final CareerSiteKinds kinds = new CareerSiteKinds();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            greenhouse      | acme          | true  | https://acme.example/jobs/1?gh_jid=1
            ashby           | Acme Labs     | true  | https://acme.example/jobs/1?gh_jid=1
            lever           | acme          | false | https://api.lever.co/v0/postings/acme/1%2F2?mode=json
            smartrecruiters | Acme1         | false | https://api.smartrecruiters.com/v1/companies/Acme1/postings/1%2F2
            workable        | acme          | false | https://apply.workable.com/api/v2/accounts/acme/jobs/1%2F2
            recruitee       | acme          | false | https://acme.recruitee.com/api/offers/1%2F2
            recruitee       | jobs.acme.com | false | https://jobs.acme.com/api/offers/1%2F2
            """)
    void asksForOnePosting(String kind, String token, boolean robots, String uri) {
        ListedPosting posting = new ListedPosting("1/2", "", "", "https://acme.example/jobs/1?gh_jid=1");

        PageRequest request = kinds.named(kind).pageRequest(new CareerSite(kind, token), posting);

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.uri()).hasToString(uri);
        assertThat(request.robots()).isEqualTo(robots);
    }

    @Test
    void readsALeverPosting() {
        assertThat(
                        read(
                                "lever",
                                """
                        {"id": "1", "text": "Engineer", "country": "NO", "workplaceType": "remote",
                         "categories": {"commitment": "Full-time", "department": "R&D", "team": "Core", "location": "Oslo",
                                        "allLocations": ["Oslo"]},
                         "createdAt": 1778622524938, "opening": "<p>Hi</p>", "descriptionBody": "<p>Body</p>",
                         "lists": [{"text": "You & us", "content": "<li>Build</li>"}], "additional": "<p>End</p>",
                         "salaryRange": {"min": 60000, "max": 97000, "currency": "USD", "interval": "per-year-salary"},
                         "applyUrl": "https://jobs.lever.co/acme/1/apply"}"""))
                .contains(Reading.from(Provenance.API)
                        .title("Engineer")
                        .locations(List.of(new Place("Oslo", null, null, "NO")))
                        .workplace(Workplace.REMOTE)
                        .employmentTypes(List.of("FULL_TIME"))
                        .salary(new Salary(new BigDecimal("60000"), new BigDecimal("97000"), "USD", Salary.Period.YEAR))
                        .postedAt(Instant.ofEpochMilli(1778622524938L))
                        .department("R&D")
                        .applyUrl(URI.create("https://jobs.lever.co/acme/1/apply"))
                        .descriptionHtml(
                                """
                                <p>Hi</p>
                                <p>Body</p>
                                <h3>You &amp; us</h3>
                                <ul><li>Build</li></ul>
                                <p>End</p>""")
                        .build());
    }

    @Test
    void readsASmartRecruitersPosting() {
        assertThat(
                        read(
                                "smartrecruiters",
                                """
                        {"name": "Engineer", "company": {"name": "Acme"}, "releasedDate": "2026-06-24T10:00:11.853Z",
                         "location": {"city": "Oslo", "country": "no", "remote": true, "hybrid": true},
                         "department": {}, "function": {"label": "Engineering"},
                         "typeOfEmployment": {"label": "Intern/Working Student"},
                         "jobAd": {"sections": {"qualifications": {"title": "Qualifications", "text": "<p>Java</p>"},
                                                "jobDescription": {"title": "Job", "text": "<p>Build</p>"}}},
                         "language": {"code": "en"}, "postingUrl": "https://jobs.smartrecruiters.com/Acme/1"}"""))
                .contains(Reading.from(Provenance.API)
                        .title("Engineer")
                        .company("Acme")
                        .locations(List.of(new Place("Oslo, no", "Oslo", null, "no")))
                        .workplace(Workplace.HYBRID)
                        .employmentTypes(List.of("INTERN", "PART_TIME"))
                        .postedAt(Instant.parse("2026-06-24T10:00:11.853Z"))
                        .department("Engineering")
                        .applyUrl(URI.create("https://jobs.smartrecruiters.com/Acme/1"))
                        .descriptionHtml("<h3>Job</h3>\n<p>Build</p>\n<h3>Qualifications</h3>\n<p>Java</p>")
                        .language("en")
                        .build());
    }

    @Test
    void readsAWorkableJob() {
        assertThat(
                        read(
                                "workable",
                                """
                        {"shortcode": "A1", "title": "Engineer", "type": "contract", "workplace": "on_site",
                         "remote": false, "department": ["Platform", "Core"], "published": "2026-08-05T00:00:00.000Z",
                         "location": {"country": "Norway", "city": "Oslo", "region": ""},
                         "locations": [{"country": "Norway", "city": "Oslo", "hidden": false},
                                       {"country": "Spain", "hidden": true}],
                         "description": "<p>Build</p>", "requirements": "<p>Java</p>", "benefits": "", "language": "en"}"""))
                .contains(Reading.from(Provenance.API)
                        .title("Engineer")
                        .locations(List.of(new Place("Oslo, Norway", "Oslo", null, "Norway")))
                        .workplace(Workplace.ONSITE)
                        .employmentTypes(List.of("CONTRACTOR"))
                        .postedAt(Instant.parse("2026-08-05T00:00:00Z"))
                        .department("Platform")
                        .descriptionHtml("<p>Build</p>\n<h3>Requirements</h3>\n<p>Java</p>")
                        .language("en")
                        .build());
    }

    @Test
    void readsARecruiteeOffer() {
        assertThat(
                        read(
                                "recruitee",
                                """
                        {"offer": {"id": 5, "title": "Engineer", "company_name": "Acme", "department": "Platform",
                         "locations": [{"city": "Berlin", "state": "Berlin", "country": "Germany"}, {"name": "Anywhere"}],
                         "remote": false, "hybrid": false, "on_site": true, "employment_type_code": "parttime_fixed_term",
                         "salary": {"min": "60000", "max": "0", "period": "month", "currency": "eur"},
                         "published_at": "2026-08-05 10:10:39 UTC", "close_at": "2026-09-01",
                         "careers_apply_url": "https://jobs.acme.com/o/engineer/c/new",
                         "description": "<p>Build</p>", "requirements": "<p>Java</p>"}}"""))
                .contains(Reading.from(Provenance.API)
                        .title("Engineer")
                        .company("Acme")
                        .locations(List.of(
                                new Place("Berlin, Germany", "Berlin", "Berlin", "Germany"), Place.of("Anywhere")))
                        .workplace(Workplace.ONSITE)
                        .employmentTypes(List.of("PART_TIME", "TEMPORARY"))
                        .salary(new Salary(new BigDecimal("60000"), null, "EUR", Salary.Period.MONTH))
                        .postedAt(Instant.parse("2026-08-05T10:10:39Z"))
                        .validThrough(Instant.parse("2026-09-01T00:00:00Z"))
                        .department("Platform")
                        .applyUrl(URI.create("https://jobs.acme.com/o/engineer/c/new"))
                        .descriptionHtml("<p>Build</p>\n<h3>Requirements</h3>\n<p>Java</p>")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"greenhouse", "lever", "ashby", "smartrecruiters", "workable", "recruitee"})
    void anAnswerWithoutAPostingIsNothing(String kind) {
        assertThat(read(kind, "{\"ok\": false, \"error\": \"gone\"}")).isEmpty();
        assertThat(read(kind, "[]")).isEmpty();
        assertThat(read(kind, "{broken")).isEmpty();
        assertThat(kinds.named(kind)
                        .read(
                                new CareerSite(kind, "acme"),
                                new RawPage(URI.create("https://acme.example/"), "text/html", "<p>Hello</p>")))
                .isEmpty();
    }

    private Optional<Reading> read(String kind, String json) {
        RawPage page = new RawPage(URI.create("https://acme.example/"), "application/json", json);
        return kinds.named(kind).read(new CareerSite(kind, "acme"), page);
    }
}

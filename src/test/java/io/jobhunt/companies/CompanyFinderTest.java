package io.jobhunt.companies;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.companies.FoundCompany.Found;
import io.jobhunt.companies.FoundCompany.NotFound;
import io.jobhunt.listing.ListingSettings;
import io.jobhunt.listing.Listings;
import io.jobhunt.listing.requests.RequestSettings;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompanyFinderTest {

    private final ScriptedSite web = new ScriptedSite();
    private final Map<String, Answer> answers = new HashMap<>();
    private Listings listings;
    private CompanyFinder finder;

    @BeforeEach
    void openTheWeb() {
        web.answers(asked -> answers.getOrDefault(asked.host() + asked.path(), Answer.status(404)));
        SiteSessions sessions = web.sessions(
                RequestSettings.defaults(), CompanyFinder.OWN_PAGES, "greenhouse", "smartrecruiters", "recruitee");
        CareerSiteKinds kinds = new CareerSiteKinds();
        listings = new Listings(
                kinds, sessions, new ListingSettings(2, 4, Duration.ofMinutes(1), Duration.ofMinutes(1)), web.clock());
        finder = new CompanyFinder(kinds, new Catalogue(), sessions, listings, web.clock());
        answers.put(
                "boards-api.greenhouse.io/v1/boards/acme-test-labs/jobs",
                Answer.json(
                        """
                        {"jobs": [{"id": 1, "title": "Engineer", "location": {"name": "Oslo"},
                          "absolute_url": "https://acme.example/jobs/1"}], "meta": {"total": 1}}"""));
    }

    @AfterEach
    void close() {
        listings.close();
        web.close();
    }

    private static final Found ACME = new Found(
            "acme-test-labs", "Acme Test Labs", new CareerSite("greenhouse", "acme-test-labs"), null, 1, null);

    @Test
    void findsByTheAddressAloneAndChecksLive() {
        assertThat(finder.find("job-boards.greenhouse.io/acme-test-labs/jobs/1 "))
                .isEqualTo(ACME);
        assertThat(web.asked()).extracting(ScriptedSite.Asked::host).containsExactly("boards-api.greenhouse.io");
    }

    @Test
    void findsTheBoardThatAPageEmbeds() {
        answers.put(
                "acme.example/careers",
                Answer.html(
                        "<script src='https://boards.greenhouse.io/embed/job_board/js?for=acme-test-labs'></script>"));

        assertThat(finder.find(URI.create("https://acme.example/careers"))).isEqualTo(ACME);
    }

    @Test
    void findsTheBoardBehindARedirect() {
        answers.put(
                "acme.example/jobs",
                Answer.status(302).with("Location", "https://job-boards.greenhouse.io/acme-test-labs"));
        answers.put("job-boards.greenhouse.io/acme-test-labs", Answer.html("<h1>Jobs at Acme</h1>"));

        assertThat(finder.find(URI.create("https://acme.example/jobs"))).isEqualTo(ACME);
    }

    @Test
    void followsTheCompanysOwnLinkToItsOpenings() {
        answers.put("acme.example/", Answer.html("<a href='/about'>About</a> <a href='/company/join'>Careers</a>"));
        answers.put(
                "acme.example/company/join",
                Answer.html("<a href='https://job-boards.greenhouse.io/acme-test-labs/jobs/1'>Engineer</a>"));

        assertThat(finder.find(URI.create("https://acme.example/"))).isEqualTo(ACME);
    }

    @Test
    void findsACareersSiteAtItsOwnDomain() {
        answers.put(
                "jobs.acme.example/",
                Answer.html("<link rel=stylesheet href='https://d1.recruiteecdn.com/assets/site.css'>"));
        answers.put(
                "jobs.acme.example/api/offers",
                Answer.json("{\"offers\": [{\"id\": 5, \"title\": \"Engineer\", \"slug\": \"engineer\"}]}"));

        assertThat(finder.find(URI.create("https://jobs.acme.example/")))
                .isEqualTo(new Found("acme", "Acme", new CareerSite("recruitee", "jobs.acme.example"), null, 1, null));
    }

    @Test
    void aCompanyOfTheCatalogueKeepsItsName() {
        answers.put(
                "boards-api.greenhouse.io/v1/boards/wolt/jobs",
                Answer.json("{\"jobs\": [{\"id\": 1, \"title\": \"Engineer\"}], \"meta\": {\"total\": 2}}"));

        FoundCompany found = finder.find(URI.create("https://careers.wolt.com/en/jobs/engineer-1"));

        CatalogueCompany known = new Catalogue().atHost("careers.wolt.com").orElseThrow();
        assertThat(found)
                .isEqualTo(new Found(
                        known.name(),
                        known.displayName(),
                        new CareerSite("greenhouse", "wolt"),
                        known.website(),
                        1,
                        "the site advertises 2 openings, 1 was listed"));
    }

    @Test
    void aKnownCompanysPageThatIsDrawnByScriptsIsNoObstacle() {
        answers.put("www.anthropic.com/careers", Answer.html("<div id=root></div>"));
        answers.put(
                "boards-api.greenhouse.io/v1/boards/anthropic/jobs",
                Answer.json("{\"jobs\": [{\"id\": 1, \"title\": \"Engineer\"}], \"meta\": {\"total\": 1}}"));

        assertThat(finder.find("www.anthropic.com/careers"))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.name()).isEqualTo("anthropic"));
    }

    @Test
    void refusesABoardThatDoesNotAnswerAndSaysWhatWasAsked() {
        assertThat(finder.find(URI.create("https://boards.greenhouse.io/gone")))
                .isInstanceOfSatisfying(NotFound.class, refused -> assertThat(refused.message())
                        .startsWith("This looks like the greenhouse site \"gone\", but it could not be listed."
                                + " boards-api.greenhouse.io answered 404"));
    }

    @Test
    void refusesAPageWithoutACareerSiteAndNamesEverythingThatWasTried() {
        answers.put("acme.example/", Answer.html("<a href='https://acme.example/careers'>Jobs</a>"));
        answers.put("acme.example/careers", Answer.html("<p>Write to us</p>"));

        assertThat(finder.find(URI.create("https://acme.example/")))
                .isInstanceOfSatisfying(NotFound.class, refused -> assertThat(refused.message())
                        .startsWith("No career site found at https://acme.example/.")
                        .contains("The address is of none of the kinds")
                        .contains("The page https://acme.example/ embeds or links to no career site")
                        .contains("The page https://acme.example/careers embeds or links to no career site")
                        .contains("paste that address"));
    }

    @Test
    void anEmptyAnswerDoesNotProveThatACompanyExistsWhereUnknownOnesGiveIt() {
        answers.put(
                "api.smartrecruiters.com/v1/companies/Nobody/postings",
                Answer.json("{\"totalFound\": 0, \"content\": []}"));

        assertThat(finder.find(URI.create("https://careers.smartrecruiters.com/Nobody")))
                .isInstanceOfSatisfying(NotFound.class, refused -> assertThat(refused.message())
                        .contains("also what it answers for a company that does not exist"));
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThat(finder.find("not an address")).isInstanceOf(NotFound.class);
        assertThat(finder.find("ftp://acme.example/")).isInstanceOf(NotFound.class);
        assertThat(finder.find("")).isInstanceOf(NotFound.class);
        assertThat(web.asked()).isEmpty();
    }
}

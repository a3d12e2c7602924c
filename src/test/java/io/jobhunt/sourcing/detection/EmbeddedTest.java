package io.jobhunt.sourcing.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedTest {

    private final CareerSiteKinds kinds = new CareerSiteKinds();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <script src="https://boards.greenhouse.io/embed/job_board/js?for=acme"></script> | greenhouse | acme
            <iframe src="//job-boards.greenhouse.io/embed/job_board?for=acme"></iframe>      | greenhouse | acme
            <script>fetch('https://boards-api.greenhouse.io/v1/boards/acme/jobs')</script>   | greenhouse | acme
            <script>{"api":"https:\\/\\/api.lever.co\\/v0\\/postings\\/acme?mode=json"}</script> | lever   | acme
            <a href="https://jobs.eu.lever.co/acme/1">One</a>                                | lever      | eu/acme
            <script src="https://jobs.ashbyhq.com/acme/embed?version=2"></script>            | ashby      | acme
            <script>var w = {"company_code": "Acme1"}; // api.smartrecruiters.com</script>   | smartrecruiters | Acme1
            <a href="https://apply.workable.com/acme/">Jobs</a>                              | workable   | acme
            <iframe data-src="https://acme.recruitee.com/embed"></iframe>                    | recruitee  | acme
            """)
    void findsWhatThePageRunsOrLinksTo(String markup, String kind, String token) {
        assertThat(detect(markup)).contains(new CareerSite(kind, token));
    }

    @Test
    void whatThePageRunsCountsMoreThanWhatItLinksTo() {
        assertThat(
                        detect(
                                """
                        <a href="https://jobs.lever.co/partner">Our partner hires too</a>
                        <script src="https://jobs.ashbyhq.com/acme/embed"></script>"""))
                .contains(new CareerSite("ashby", "acme"));
    }

    @Test
    void aPortfolioThatLinksToManyBoardsIsNoneOfThem() {
        assertThat(
                        detect(
                                """
                        <a href="https://jobs.lever.co/one">One</a>
                        <a href="https://job-boards.greenhouse.io/two">Two</a>
                        <a href="https://jobs.ashbyhq.com/three">Three</a>"""))
                .isEmpty();
    }

    @Test
    void aPageThatLinksToItsPostingsIsTheBoardOfAllOfThem() {
        assertThat(
                        detect(
                                """
                        <a href="https://job-boards.greenhouse.io/acme/jobs/1">One</a>
                        <a href="https://job-boards.greenhouse.io/acme/jobs/2">Two</a>
                        <a href="https://www.linkedin.com/company/acme">Follow us</a>"""))
                .contains(new CareerSite("greenhouse", "acme"));
    }

    @Test
    void aCareersSiteAtItsOwnDomainIsToldByItsAssets() {
        assertThat(detect("<script src=\"https://d1.recruiteecdn.com/assets/app.js\"></script>"))
                .contains(new CareerSite("recruitee", "www.acme.example"));
    }

    @Test
    void aPageWithoutAnyOfThemIsNothing() {
        assertThat(detect("<a href=\"mailto:jobs@acme.example\">Write to us</a>"))
                .isEmpty();
    }

    private Optional<CareerSite> detect(String markup) {
        return kinds.detect(
                Jsoup.parse("<html><body>" + markup + "</body></html>", "https://www.acme.example/careers"));
    }
}

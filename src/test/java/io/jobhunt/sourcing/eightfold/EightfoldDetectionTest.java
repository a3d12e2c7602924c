package io.jobhunt.sourcing.eightfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.ScriptedSite;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EightfoldDetectionTest {

    @ParameterizedTest
    @CsvSource({
        "https://explore.jobs.netflix.net/careers, explore.jobs.netflix.net|netflix.com",
        "https://explore.jobs.netflix.net/careers/job/790315673635, explore.jobs.netflix.net|netflix.com",
        "https://acme.eightfold.ai/careers, acme.eightfold.ai",
        "https://acme.eightfold.ai/careers?domain=acme.co.uk&x=1, acme.eightfold.ai|acme.co.uk",
    })
    void aSiteIsRecognisedByItsUrl(URI url, String token) {
        assertThat(new Eightfold().detect(url)).contains(new CareerSite("eightfold", token));
    }

    @ParameterizedTest
    @CsvSource({"https://www.eightfold.ai/careers", "https://static.eightfold.ai/x.js", "https://acme.example/careers"})
    void anythingElseIsNot(URI url) {
        assertThat(new Eightfold().detect(url)).isEmpty();
    }

    @Test
    void aCareersPageOnAnEmployersOwnHostIsRecognised() {
        String page = "<script src='https://static.eightfold.ai/app.js'></script>"
                + "<script>var c = {\"domain\": \"acme.com\"}</script>";

        assertThat(new Eightfold().detect(Jsoup.parse(page, "https://jobs.acme.com/careers?hl=en")))
                .contains(new CareerSite("eightfold", "jobs.acme.com|acme.com"));
    }

    @Test
    void aPageThatLinksToACareersPageIsRecognised() {
        String page = "<a href='https://acme.eightfold.ai/careers?domain=acme.com'>Jobs</a>";

        assertThat(new Eightfold().detect(Jsoup.parse(page, "https://www.acme.com/about")))
                .contains(new CareerSite("eightfold", "acme.eightfold.ai|acme.com"));
    }

    @Test
    void aSiteThatAnswersOnNeitherInterfaceSaysWhatBothSaid() {
        try (ScriptedSite scripted = new ScriptedSite()) {
            scripted.answers(asked -> Answer.status(asked.path().contains("pcsx") ? 404 : 403));

            assertThatThrownBy(() -> new Eightfold()
                            .list(new CareerSite("eightfold", "a.example|a.com"), scripted.requests("eightfold")))
                    .isInstanceOf(ListingFailed.class)
                    .hasMessageContaining("answered 403")
                    .hasMessageContaining("answered 404");
        }
    }
}

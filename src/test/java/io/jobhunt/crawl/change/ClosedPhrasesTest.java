package io.jobhunt.crawl.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Notices as sites of many languages show them, and postings that merely use their words. */
class ClosedPhrasesTest {

    private static final URI URL = URI.create("https://jobs.example/910001");

    private static final String EMPLOYER =
            " Acme is an equal opportunity employer with offices in nine countries, and we"
                    + " value curiosity, care and honest work in all that we do.";

    private static final String POSTING = "You plan the visits of forty nurses, and you know each of their patients by"
            + " name. You write the rota for the next month, answer the phone when somebody is ill, and drive out yourself"
            + " when nobody else can. You have worked as a nurse for three years, hold a driving licence and keep calm. We"
            + " offer thirty days of leave, a car, and colleagues who help each other.";

    @ParameterizedTest
    @CsvFileSource(resources = "/closed-notices.txt", delimiter = '|')
    void aNoticeBesideTheTitleIsNoPosting(String notice) {
        assertThat(ClosedPhrases.areAllThatIsSaid("Field Nurse Coordinator\n" + notice + "\n" + EMPLOYER))
                .isTrue();
        assertThat(ClosedPhrases.areAllThatIsSaid("Field Nurse Coordinator\n" + POSTING + "\n" + notice))
                .as("the posting is still there: it is read, and the listing decides")
                .isFalse();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/no-closed-notices.txt", delimiter = '|')
    void aPostingMayUseTheWords(String sentence) {
        assertThat(ClosedPhrases.areAllThatIsSaid("Field Nurse Coordinator\n" + sentence))
                .isFalse();
        assertThat(ClosedPhrases.areAllThatIsSaid("Field Nurse Coordinator\n" + sentence + "\n" + POSTING))
                .isFalse();
    }

    @Test
    void aPageWithTitleAndNoticeIsClosedThoughTheTitleIsShown() {
        String page =
                "<h1>Field Nurse Coordinator</h1><p>We are sorry, the job you are trying to apply for has been filled."
                        + " Please look at our other openings, sign up for alerts or come back in a few weeks.</p><p>"
                        + EMPLOYER
                        + "</p>";

        assertThat(Seen.of(URL.toString(), page, "Field Nurse Coordinator").fingerprinted())
                .isEqualTo(new Fingerprinted.Suspect(PageSuspicion.CLOSED));
    }

    @Test
    void aPostingWithABannerIsStillRead() {
        String page = "<h1>Field Nurse Coordinator</h1><p>This job is no longer accepting applications.</p><div><p>"
                + POSTING + "</p><p>" + POSTING + "</p><p>" + EMPLOYER + "</p></div>";

        assertThat(Seen.of(URL.toString(), page, "Field Nurse Coordinator").fingerprinted())
                .isInstanceOf(Fingerprinted.Compared.class);
    }
}

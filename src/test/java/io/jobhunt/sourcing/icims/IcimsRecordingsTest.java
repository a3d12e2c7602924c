package io.jobhunt.sourcing.icims;

import static io.jobhunt.sourcing.answers.RecordedAnswers.listed;
import static io.jobhunt.sourcing.answers.RecordedAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcimsRecordingsTest {

    @Test
    void recordedCardsAreListed() throws IOException {
        assertThat(postings("trimmed_samples/careerkit/icims.html", "careers-wipfli"))
                .containsExactly(
                        new ListedPosting(
                                "8214",
                                "Payroll Tax Specialist",
                                "US",
                                "https://careers-wipfli.icims.com/jobs/8214/payroll-tax-specialist/job"),
                        new ListedPosting(
                                "8212",
                                "Payroll Support Specialist",
                                "US",
                                "https://careers-wipfli.icims.com/jobs/8212/payroll-support-specialist/job"));
    }

    @Test
    void recordedCardsOfAnotherTemplateAreListed() throws IOException {
        assertThat(postings("trimmed_samples/internhunter/icims_jobs.html", "careers-acme"))
                .containsExactly(
                        new ListedPosting(
                                "1840271",
                                "Software Engineering Intern",
                                "Berlin, Germany",
                                "https://careers-acme.icims.com/jobs/1840271/software-engineering-intern/job"),
                        new ListedPosting(
                                "9001234",
                                "Senior Backend Engineer",
                                "Remote",
                                "https://careers-acme.icims.com/jobs/9001234/senior-backend-engineer/job"));
    }

    private static List<ListedPosting> postings(String recording, String token) throws IOException {
        Answer page = Answer.html(text(recording));
        return listed(new Icims(), new CareerSite("icims", token), asked -> page)
                .postings();
    }
}

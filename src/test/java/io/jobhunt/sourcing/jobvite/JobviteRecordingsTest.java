package io.jobhunt.sourcing.jobvite;

import static io.jobhunt.sourcing.answers.RecordedAnswers.listed;
import static io.jobhunt.sourcing.answers.RecordedAnswers.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobviteRecordingsTest {

    @Test
    void recordedRowsAreListed() throws IOException {
        assertThat(postings("trimmed_samples/careerkit/jobvite.html", "feedingamerica"))
                .containsExactly(
                        new ListedPosting(
                                "octxAfww",
                                "Manager, Development (Chicago/Hybrid)",
                                "Chicago, Illinois",
                                "https://jobs.jobvite.com/feedingamerica/job/octxAfww"),
                        new ListedPosting(
                                "ohAzAfwK",
                                "Manager, Technology Vendor Management (Chicago/Hybrid)",
                                "Chicago, Illinois",
                                "https://jobs.jobvite.com/feedingamerica/job/ohAzAfwK"));
    }

    @Test
    void recordedRowsOfAnotherTemplateAreListed() throws IOException {
        assertThat(postings("trimmed_samples/internhunter/jobvite_jobs.html", "acme"))
                .containsExactly(
                        new ListedPosting(
                                "oABCwfwO",
                                "Software Engineering Intern",
                                "Berlin, Germany",
                                "https://jobs.jobvite.com/careers/acme/job/oABCwfwO"),
                        new ListedPosting(
                                "oXYZ12345",
                                "Senior Backend Engineer",
                                "Remote",
                                "https://jobs.jobvite.com/careers/acme/job/oXYZ12345"));
    }

    private static List<ListedPosting> postings(String recording, String token) throws IOException {
        Answer page = Answer.html(text(recording));
        return listed(new Jobvite(), new CareerSite("jobvite", token), asked -> page)
                .postings();
    }
}

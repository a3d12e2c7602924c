package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.extract.Workplace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Full time, FULL_TIME",
        "full-time, FULL_TIME",
        "FULL_TIME, FULL_TIME",
        "Vollzeit, FULL_TIME",
        "Regular Part-Time, PART_TIME",
        "Internship, INTERN",
        "working_student, INTERN",
        "Contract-to-hire, CONTRACTOR",
        "Fixed Term, TEMPORARY",
    })
    void employmentIsSaidInTheWordsOfSchemaOrg(String stated, String type) {
        assertThat(JobWords.employment(stated)).containsExactly(type);
    }

    @Test
    void severalStatementsAreAddedUpAndOthersSayNothing() {
        assertThat(JobWords.employment("Full-time internship", null, "permanent"))
                .containsExactly("INTERN", "FULL_TIME");
        assertThat(JobWords.employment("permanent", "International", "Manager")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "onsite, ONSITE",
                "On-Site, ONSITE",
                "Hybrid Remote, HYBRID",
                "remote_local, REMOTE",
                "Fully Remote, REMOTE",
                "US Virtual, REMOTE",
                "none, -",
                "Not remote, -",
                "Remoteness studies, -",
            })
    void theWorkplaceIsRead(String stated, Workplace expected) {
        assertThat(JobWords.workplace(stated)).isEqualTo(expected);
    }
}

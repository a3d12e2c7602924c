package io.jobhunt.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePostingTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/jobs/4012345-engineer, https://a.example/jobs/4012345-senior-engineer",
        "https://a.example/jobs/4012345, https://www.a.example/jobs/4012345/",
        "https://boards.example/acme/jobs/4012345, https://acme.example/careers?gh_jid=4012345",
        "https://acme.example/careers?gh_jid=4012345, https://acme.example/jobs/4012345/engineer",
        "https://a.example/jobs/engineer, https://a.example/en-us/jobs/engineer",
        "https://a.example/o/designer, https://a.example/o/designer/en",
        "https://a.example/x/1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab, https://b.example/y/1b2c3d4e-aaaa-4bbb-8ccc-0123456789ab/apply",
        "https://a.example/, https://a.example/home"
    })
    void isTheSame(URI asked, URI answered) {
        assertThat(SamePosting.leads(asked, answered)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/acme/jobs/4012345, https://a.example/acme?error=true",
        "https://a.example/jobs/4012345, https://a.example/",
        "https://a.example/jobs/4012345, https://a.example/jobs/4099999",
        "https://a.example/jobs/4012345, https://login.example/?return=https%3A%2F%2Fa.example%2Fjobs%2F4012345",
        "https://a.example/o/designer, https://a.example/o",
        "https://acme.example/careers/?gh_jid=4012345, https://acme.example/"
    })
    void isAnother(URI asked, URI answered) {
        assertThat(SamePosting.leads(asked, answered)).isFalse();
    }
}

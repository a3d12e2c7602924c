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
        assertThat(SamePosting.leads(asked, answered, null)).isTrue();
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
        assertThat(SamePosting.leads(asked, answered, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "910002, https://boards.example/flip2024/jobs/910002, https://flip2024.example/careers?gh_jid=910002",
        "910002, https://boards.example/flip2024/jobs/910002, https://boards.example/flip/jobs/910002-engineer",
        "910002, https://a.example/careers/engineer-oslo?gh_jid=910002, https://a.example/careers/engineer-oslo",
        "910002, https://a.example/2025/careers?gh_jid=910002, https://a.example/2026/jobs/910002",
        "17, https://a.example/jobs/17, https://a.example/en/jobs/17-web3-engineer",
        "910002, https://a.example/o/web3-designer, https://a.example/de/o/web3-designer",
        "404, https://a.example/jobs/404, https://a.example/en/jobs/404"
    })
    void isKnownByItsId(String id, URI asked, URI answered) {
        assertThat(SamePosting.leads(asked, answered, id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "910002, https://boards.example/flip2024/jobs/910002, https://boards.example/flip2024?error=true",
        "910002, https://boards.example/flip2024/jobs/910002, https://boards.example/flip2024?error=true&id=910002",
        "910002, https://boards.example/flip2024/jobs/910002, https://boards.example/flip2024/jobs",
        "910002, https://a.example/careers/2026/910002, https://a.example/careers/2026",
        "910002, https://a.example/careers/2026/910002, https://a.example/careers/2026/910003",
        "910002, https://a.example/careers/?gh_jid=910002, https://a.example/careers/",
        "910002, https://a.example/careers?gh_jid=910002, https://a.example/en/careers",
        "910002, https://a.example/jobs/910002, https://a.example/jobs?from=910002",
        "910002, https://a.example/jobs/910002, https://a.example/jobs/expired?id=910002",
        "910002, https://a.example/jobs/910002, https://a.example/jobs/9100023",
        "910002, https://a1b.example/es-419/jobs/910002, https://a1b.example/es-419/jobs",
        "17, https://a.example/jobs/17, https://a.example/jobs/170"
    })
    void aBoardOrFrontPageIsNot(String id, URI asked, URI answered) {
        assertThat(SamePosting.leads(asked, answered, id)).isFalse();
        assertThat(SamePosting.leads(asked, answered, null)).isFalse();
    }
}

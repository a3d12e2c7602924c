package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://acme.example/jobs/1?gh_jid=1, https://acme.example/jobs/1?gh_jid=1",
        "//acme.example/jobs/1,                https://acme.example/jobs/1",
        "http://www.acme.example/jobs/1,       https://www.acme.example/jobs/1",
        "http://www.acme.example,              https://www.acme.example",
        "http://127.0.0.1:8080/jobs/1,         http://127.0.0.1:8080/jobs/1",
        "http://localhost:8080/jobs/1,         http://localhost:8080/jobs/1",
        "https://acme.example/a b|c[1]{2},     https://acme.example/a%20b%7Cc%5B1%5D%7B2%7D",
        "https://acme.example/100%/x%20y,      https://acme.example/100%25/x%20y",
        "https://acme.example/büro,            https://acme.example/büro",
        "https://karriere.müller.example/x?id=1, https://karriere.xn--mller-kva.example/x?id=1",
        "http://müller.example/x,              https://xn--mller-kva.example/x",
        "https://例え.example/x,               https://xn--r8jz45g.example/x",
        "www.acme.example/careers?gh_jid=1,    https://www.acme.example/careers?gh_jid=1",
        "acme.example:8443/careers,            https://acme.example:8443/careers",
        "' https://acme.example/1 ',           https://acme.example/1"
    })
    void becomesAbsoluteAndWellFormed(String address, String expected) {
        assertThat(WebAddress.absolute(address)).isEqualTo(expected);
        assertThat(URI.create(WebAddress.absolute(address)).getHost()).isNotNull();
    }

    @Test
    void aNameWithAnUnderscoreIsKeptThoughItCannotBeAskedFor() {
        assertThat(WebAddress.absolute("https://my_jobs.acme.example/1")).isEqualTo("https://my_jobs.acme.example/1");
        assertThat(WebAddress.isUsable("https://my_jobs.acme.example/1")).isFalse();
    }

    @Test
    void thePostingsOwnAddressStandsInForOneThatCannotBeAskedFor() {
        assertThat(WebAddress.or("www.acme.example/1", "own")).isEqualTo("www.acme.example/1");
        assertThat(WebAddress.or(null, "own")).isEqualTo("own");
        assertThat(WebAddress.or("/jobs/1", "own")).isEqualTo("own");
        assertThat(WebAddress.or("https://my_jobs.acme.example/1", "own")).isEqualTo("own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/jobs/1",
                "jobs/1",
                "javascript:alert(1)",
                "ftp://acme.example/",
                "https://",
                "https:///x",
                "mailto:a@acme.example",
                "2.5/hour",
                "e.g. none"
            })
    void whatIsNoWebAddressIsRefused(String address) {
        assertThatThrownBy(() -> WebAddress.absolute(address)).isInstanceOf(MalformedRow.class);
        assertThat(WebAddress.orNull(address)).isNull();
    }
}

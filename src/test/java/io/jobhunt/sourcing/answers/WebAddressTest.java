package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
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
        "https://acme.example/büro,            https://acme.example/büro"
    })
    void becomesAbsoluteAndWellFormed(String address, String expected) {
        assertThat(WebAddress.absolute(address)).isEqualTo(expected);
        assertThat(URI.create(WebAddress.absolute(address)).getHost()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/jobs/1", "jobs/1", "javascript:alert(1)", "ftp://acme.example/", "https://", "https:///x"})
    void whatIsNoWebAddressIsRefused(String address) {
        assertThatThrownBy(() -> WebAddress.absolute(address)).isInstanceOf(MalformedRow.class);
        assertThat(WebAddress.orNull(address)).isNull();
    }
}

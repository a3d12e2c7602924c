package io.jobhunt.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerHeadersTest {

    private final AnswerHeaders headers = new AnswerHeaders();

    @Test
    void whatTheCallerSentDoesNotComeBack() {
        assertThat(headers.applyFilterToCamelHeaders("Authorization", "Bearer x", null))
                .isTrue();
        assertThat(headers.applyFilterToCamelHeaders("cookie", "a=b", null)).isTrue();
        assertThat(headers.applyFilterToCamelHeaders("X-Anything", "1", null)).isTrue();
    }

    @Test
    void whatAnAnswerNeedsGoesOut() {
        assertThat(headers.applyFilterToCamelHeaders("Content-Type", "application/json", null))
                .isFalse();
        assertThat(headers.applyFilterToCamelHeaders("Retry-After", "1", null)).isFalse();
    }

    @Test
    void nobodyOutsideControlsCamel() {
        assertThat(headers.applyFilterToExternalHeaders("CamelHttpResponseCode", "500", null))
                .isTrue();
        assertThat(headers.applyFilterToExternalHeaders("camelhttpuri", "x", null))
                .isTrue();
        assertThat(headers.applyFilterToExternalHeaders("org.apache.camel.Something", "x", null))
                .isTrue();
        assertThat(headers.applyFilterToExternalHeaders("Idempotency-Key", "k", null))
                .isFalse();
    }
}

package io.jobhunt.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void partsThatAreNotStatedAreLeftOut() {
        assertThat(Place.of("Oslo", " ", "Norway ")).isEqualTo(new Place("Oslo, Norway", "Oslo", null, "Norway"));
        assertThat(Place.of("Singapore", null, "Singapore"))
                .isEqualTo(new Place("Singapore", "Singapore", null, "Singapore"));
        assertThat(Place.of(null, "", null)).isNull();
    }
}

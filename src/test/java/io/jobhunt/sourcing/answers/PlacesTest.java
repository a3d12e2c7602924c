package io.jobhunt.sourcing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobhunt.extract.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            Los Gatos,California,United States of America | Los Gatos | California | United States of America
            Tokyo, Japan                                  | Tokyo     | -          | Japan
            United States, Washington, Redmond            | Redmond   | Washington | United States
            Redmond, WA, US                               | Redmond   | WA         | US
            Singapore, Singapore                          | Singapore | -          | Singapore
            Remote                                        | -         | -          | -
            A, B, C, D                                    | -         | -          | -
            """)
    void aPlaceInOneLineIsTakenApart(String line, String city, String region, String country) {
        assertThat(Places.ofCommaSeparated(line))
                .isEqualTo(new Place(line.replaceAll(",(?! )", ", "), city, region, country));
    }

    @Test
    void partsThatAreNotStatedAreLeftOut() {
        assertThat(Places.of("Oslo", " ", "Norway")).isEqualTo(new Place("Oslo, Norway", "Oslo", null, "Norway"));
        assertThat(Places.of("Singapore", null, "Singapore"))
                .isEqualTo(new Place("Singapore", "Singapore", null, "Singapore"));
        assertThat(Places.of(null, "", null)).isNull();
    }
}

package io.jobhunt.reading.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountryNamesTest {

    private final Map<String, String> codes = CountryNames.codes();

    @Test
    void theFileSaysWhatCldrSays() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/vocabulary/countries.txt")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(CountryNamesFile.text());
        }
    }

    @Test
    void countriesAreKnownInTheLanguagesOfPostings() {
        assertThat(codes)
                .containsEntry("germany", "DE")
                .containsEntry("deutschland", "DE")
                .containsEntry("allemagne", "DE")
                .containsEntry("alemania", "DE")
                .containsEntry("niemcy", "DE")
                .containsEntry("nederland", "NL")
                .containsEntry("españa", "ES")
                .containsEntry("česko", "CZ")
                .containsEntry("schweiz", "CH")
                .containsEntry("suisse", "CH");
    }

    @Test
    void shortFormsAndCodesAreKnownToo() {
        assertThat(codes)
                .containsEntry("uk", "GB")
                .containsEntry("u.s.", "US")
                .containsEntry("deu", "DE")
                .containsEntry("holland", "NL")
                .containsEntry("turkey", "TR")
                .containsEntry("taiwan", "TW")
                .containsEntry("hong kong", "HK");
    }

    @Test
    void namesThatAreMoreOftenAnotherPlaceAreNoCountries() {
        assertThat(codes)
                .doesNotContainKeys("georgia", "granada", "salvador", "brasilia", "island", "norfolk", "kongo");
    }
}

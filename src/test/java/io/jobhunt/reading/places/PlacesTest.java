package io.jobhunt.reading.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobhunt.reading.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "San Mateo, CA, United States | San Mateo | CA | United States",
                "San Mateo, California, United States | San Mateo | California | United States",
                "San Francisco, CA | San Francisco | CA | -",
                "New York, NY 10001 | New York | NY | -",
                "New York, United States | New York | - | United States",
                "Toronto, ON | Toronto | ON | -",
                "Berlin, Germany | Berlin | - | Germany",
                "London, UK | London | - | UK",
                "Paris, FRA | Paris | - | FRA",
                "California, USA | - | California | USA",
                "Berlin, DE | Berlin | - | -",
                "Los Gatos,California,United States of America | Los Gatos | California | United States of America",
                "Germany | - | - | Germany",
                "Texas | - | Texas | -",
                "London | - | - | -",
                "Bangalore, Karnataka, India | Bangalore | Karnataka | India",
                "Remote - Berlin, Germany | Berlin | - | Germany",
                "US, WA, Seattle | Seattle | WA | US",
                "IN, KA, Bengaluru | Bengaluru | KA | IN",
                "GB, London | London | - | GB",
                "United States-Utah-Corinne | Corinne | Utah | United States",
                "Singapore, Singapore | Singapore | - | Singapore",
                "Mexico City, Mexico | Mexico City | - | Mexico",
                "LA, California | LA | California | -",
                "Taipei, Taiwan (ROC) | Taipei | - | Taiwan (ROC)",
                "Stratford-upon-Avon, UK | Stratford-upon-Avon | - | UK",
                "Dublin, Ireland (Hybrid) | Dublin | - | Ireland"
            })
    void readsPartsAsFarAsTheyAreCertain(String text, String city, String region, String country) {
        List<Place> places = Places.fromText(text);

        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.city()).isEqualTo(city);
            assertThat(place.region()).isEqualTo(region);
            assertThat(place.country()).isEqualTo(country);
        });
    }

    @Test
    void severalPlacesInOneTextAreSeveralPlaces() {
        assertThat(Places.fromText("San Francisco, CA | New York City, NY | Seattle, WA"))
                .extracting(Place::display)
                .containsExactly("San Francisco, CA", "New York City, NY", "Seattle, WA");
        assertThat(Places.fromText("Remote-Friendly (Travel-Required) | San Francisco, CA"))
                .extracting(Place::display)
                .containsExactly("San Francisco, CA");
        assertThat(Places.fromText("London; Berlin, Germany; London"))
                .extracting(Place::display)
                .containsExactly("London", "Berlin, Germany");
        assertThat(Places.fromText("Sydney or Melbourne"))
                .extracting(Place::display)
                .containsExactly("Sydney", "Melbourne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Remote", "Fully remote", "Hybrid", "N/A", "-", "Work from home", "Remote, Hybrid", "On-site"
            })
    void wordsThatNameNoPlaceAreNone(String text) {
        assertThat(Places.fromText(text)).isEmpty();
    }

    @Test
    void nothingIsNoPlace() {
        assertThat(Places.fromText(null)).isEmpty();
        assertThat(Places.structured(null)).isEmpty();
    }

    @Test
    void readsAPlaceWithItsAddress() throws Exception {
        JsonNode place = tree(
                "{'@type':'Place','address':{'@type':'PostalAddress','streetAddress':'1 Main St',"
                        + "'addressLocality':'San Mateo','addressRegion':'CA','postalCode':'94403','addressCountry':{'@type':'Country','name':'US'}}}");

        assertThat(Places.structured(place)).containsExactly(new Place("San Mateo, CA, US", "San Mateo", "CA", "US"));
    }

    @Test
    void readsListsAndRepeatsNone() throws Exception {
        JsonNode places = tree(
                "[{'@type':'Place','address':{'addressLocality':'Paris','addressCountry':'FR'}},"
                        + "{'@type':'Place','address':{'addressLocality':'Paris','addressCountry':'FR'}},"
                        + "{'@type':'Place','address':[{'addressLocality':'Lyon'},{'addressLocality':'Nice','addressRegion':'N/A'}]}]");

        assertThat(Places.structured(places))
                .containsExactly(
                        new Place("Paris, FR", "Paris", null, "FR"),
                        new Place("Lyon", "Lyon", null, null),
                        new Place("Nice", "Nice", null, null));
    }

    @Test
    void readsWhatIsNotQuiteSchemaOrg() throws Exception {
        assertThat(Places.structured(tree("'Berlin, Germany'")))
                .containsExactly(new Place("Berlin, Germany", "Berlin", null, "Germany"));
        assertThat(Places.structured(tree("{'@type':'Place','address':'Berlin, Germany'}")))
                .containsExactly(new Place("Berlin, Germany", "Berlin", null, "Germany"));
        assertThat(Places.structured(
                        tree("{'@type':'Place','name':'Paris, France','address':{'@type':'PostalAddress'}}")))
                .containsExactly(new Place("Paris, France", "Paris", null, "France"));
        assertThat(Places.structured(
                        tree("{'city':'Nashville','state':'Tennessee','country':'USA','displayName':'Nashville, TN'}")))
                .containsExactly(new Place("Nashville, Tennessee, USA", "Nashville", "Tennessee", "USA"));
        assertThat(Places.structured(tree("{'country':'US','displayName':'US'}")))
                .containsExactly(new Place("US", null, null, "US"));
        assertThat(Places.structured(
                        tree("{'address':{'postalAddress':{'addressLocality':'Oslo','addressCountry':'Norway'}}}")))
                .containsExactly(new Place("Oslo, Norway", "Oslo", null, "Norway"));
    }

    @Test
    void partsThatASiteShiftedAreReadTogether() throws Exception {
        assertThat(Places.structured(tree("{'state':'Austin','country':'TX, USA'}")))
                .containsExactly(new Place("Austin, TX, USA", "Austin", "TX", "USA"));
    }

    @Test
    void emptyShapesAreNoPlace() throws Exception {
        for (String json : List.of(
                "{}",
                "[]",
                "''",
                "null",
                "{'@type':'Place','address':{}}",
                "{'address':{'addressLocality':'','addressCountry':null}}",
                "{'address':{'addressLocality':'Remote'}}")) {
            assertThat(Places.structured(tree(json))).as(json).isEmpty();
        }
    }

    private static JsonNode tree(String json) throws Exception {
        return JSON.readTree(json.replace('\'', '"'));
    }
}

package io.jobhunt.reading.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Countries by name in small letters: those of CLDR in the languages that {@code Languages} tells apart, the codes of
 * three letters, and what people write besides.
 *
 * <p>CLDR's names lie in a file, because asking the JDK for them takes most of a second, and because fingerprints, which
 * rest on them, are stored: another JDK with other names must not change them unnoticed. A test compares, and its class
 * {@code CountryNamesFile} writes the file anew.
 */
final class CountryNames {

    private static final String FILE = "/vocabulary/countries.txt";

    /** Short forms and older names. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("US", "us,u.s.,u.s.a.,united states of america"),
            Map.entry("GB", "uk,u.k.,great britain"),
            Map.entry("CZ", "czech republic"),
            Map.entry("KR", "korea,republic of korea"),
            Map.entry("RU", "russian federation"),
            Map.entry("AE", "uae"),
            Map.entry("TR", "turkey"),
            Map.entry("VN", "viet nam"),
            Map.entry("HK", "hong kong"),
            Map.entry("MO", "macao,macau"),
            Map.entry("CI", "ivory coast"));

    /**
     * Elsewhere a country, and more often a city, a state or a word: the US state of Georgia, the cities of Granada,
     * Salvador, Brasilia, Guadalupe, Norfolk, Santa Elena, Santa Helena and San Martín, an island, a man, a reunion.
     */
    private static final Set<String> OFTEN_OTHER_PLACES = Set.of(
            "georgia",
            "granada",
            "salvador",
            "brasilia",
            "guadalupe",
            "norfolk",
            "santa elena",
            "santa helena",
            "santa lucía",
            "san martín",
            "saint-martin",
            "island",
            "man",
            "reunion",
            "indie",
            "maurice",
            "dominique");

    private CountryNames() {}

    /** ISO 3166 codes of two letters by name. */
    static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String line : fromCldr().split("\n")) {
            for (String name : line.substring(3).split("\\|")) {
                codes.put(name, line.substring(0, 2));
            }
        }
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        OWN.forEach((code, names) -> {
            for (String name : names.split(",")) {
                codes.put(name, code);
            }
        });
        codes.keySet().removeAll(OFTEN_OTHER_PLACES);
        return Map.copyOf(codes);
    }

    private static String fromCldr() {
        try (InputStream in = CountryNames.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

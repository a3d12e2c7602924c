package io.jobhunt.reading.places;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names and codes by which countries, US states and Canadian provinces are told from cities. */
public final class Countries {

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    private static final Map<String, String> CODE_BY_NAME = CountryNames.codes();

    private static final Set<String> US_STATE_CODES = Set.of(
            ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH"
                            + " OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC")
                    .split(" "));
    private static final Set<String> PROVINCE_CODES = Set.of("ON QC BC AB MB SK NS NB NL PE YT NT NU".split(" "));
    private static final Set<String> REGION_NAMES = Set.of(
            "alabama",
            "alaska",
            "arizona",
            "arkansas",
            "california",
            "colorado",
            "connecticut",
            "delaware",
            "florida",
            "hawaii",
            "idaho",
            "illinois",
            "indiana",
            "iowa",
            "kansas",
            "kentucky",
            "louisiana",
            "maine",
            "maryland",
            "massachusetts",
            "michigan",
            "minnesota",
            "mississippi",
            "missouri",
            "montana",
            "nebraska",
            "nevada",
            "new hampshire",
            "new jersey",
            "new mexico",
            "north carolina",
            "north dakota",
            "ohio",
            "oklahoma",
            "oregon",
            "pennsylvania",
            "rhode island",
            "south carolina",
            "south dakota",
            "tennessee",
            "texas",
            "utah",
            "vermont",
            "virginia",
            "west virginia",
            "wisconsin",
            "wyoming",
            "ontario",
            "quebec",
            "québec",
            "british columbia",
            "alberta",
            "manitoba",
            "saskatchewan",
            "nova scotia",
            "new brunswick",
            "newfoundland and labrador",
            "karnataka",
            "maharashtra",
            "telangana",
            "tamil nadu",
            "haryana",
            "uttar pradesh",
            "new south wales",
            "queensland",
            "bavaria",
            "bayern",
            "catalonia",
            "england",
            "scotland",
            "wales",
            "northern ireland");

    /** Codes that stand for a country and a US state alike, both common in postings: {@code Berlin, DE}. */
    private static final Set<String> EITHER = Set.of("DE", "IN");

    private Countries() {}

    /** The ISO 3166 code of a country's name, usual short form or three-letter code; null for anything else. */
    static @Nullable String code(String name) {
        String key = name.replaceFirst("\\s*\\([^()]*\\)$", "").strip().toLowerCase(Locale.ROOT);
        return CODE_BY_NAME.get(key.startsWith("the ") ? key.substring(4) : key);
    }

    /** The same where a country is certain to be meant, so that two-letter codes count. */
    public static @Nullable String codeOf(String country) {
        String word = country.strip();
        return isTwoLetterCode(word) && ISO.contains(word) ? word : code(word);
    }

    static boolean isCountry(String name) {
        String word = name.strip();
        return code(word) != null || isOnlyCountryCode(word);
    }

    /** A state or province by name, or by a code that is not as likely a country's. */
    static boolean isRegion(String name) {
        String word = name.strip();
        return REGION_NAMES.contains(word.toLowerCase(Locale.ROOT))
                || US_STATE_CODES.contains(word) && !EITHER.contains(word)
                || PROVINCE_CODES.contains(word);
    }

    static boolean isTwoLetterCode(String name) {
        return name.length() == 2 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
    }

    private static boolean isOnlyCountryCode(String word) {
        return isTwoLetterCode(word)
                && !US_STATE_CODES.contains(word)
                && !PROVINCE_CODES.contains(word)
                && ISO.contains(word);
    }
}

package io.jobhunt.sourcing.answers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The names of countries in English: places are written with the country first by some sites, last by others. */
public final class Countries {

    private static final Set<String> NAMES = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
                .forEach(NAMES::add);
        NAMES.addAll(Set.of("United States of America", "USA", "UK", "Great Britain", "Korea", "T\u00fcrkiye", "UAE"));
    }

    private Countries() {}

    /** Whether this is a country's name; codes of two letters are not, because they name states just as well. */
    public static boolean isName(String text) {
        return NAMES.contains(text.strip());
    }
}

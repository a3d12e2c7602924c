package io.jobhunt.sourcing.answers;

import io.jobhunt.extract.Place;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Places out of the parts that sites state. */
public final class Places {

    private Places() {}

    /** A place of whichever parts are stated, or null when none is. */
    public static Place of(String city, String region, String country) {
        String display = join(city, region, country);
        return display.isEmpty()
                ? null
                : new Place(display, blankToNull(city), blankToNull(region), blankToNull(country));
    }

    /** A place of "City,Region,Country", of "City, Country", or of one word that says no more than its display. */
    public static Place ofCommaSeparated(String text) {
        String[] parts = text.strip().split("\\s*,\\s*");
        return switch (parts.length) {
            case 2 -> new Place(parts[0] + ", " + parts[1], parts[0], null, parts[1]);
            case 3 -> new Place(String.join(", ", parts), parts[0], parts[1], parts[2]);
            default -> Place.of(String.join(", ", parts));
        };
    }

    /** The stated parts joined for people, each once. */
    public static String join(String... parts) {
        Set<String> stated = new LinkedHashSet<>();
        Arrays.stream(parts).map(Places::blankToNull).filter(Objects::nonNull).forEach(stated::add);
        return String.join(", ", stated);
    }

    /** Several places as one line, each once. */
    public static String line(List<Place> places) {
        Set<String> displays = new LinkedHashSet<>();
        places.forEach(place -> displays.add(place.display()));
        return String.join("; ", displays);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package io.jobhunt.sourcing.answers;

import io.jobhunt.extract.Place;
import java.util.Arrays;
import java.util.Collections;
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

    /**
     * A place of "City,Region,Country" or "City, Country", or the other way round when it is the first part that is a
     * country. What has more parts or fewer says no more than its display.
     */
    public static Place ofCommaSeparated(String text) {
        List<String> parts = Arrays.asList(text.strip().split("\\s*,\\s*"));
        String display = String.join(", ", parts);
        if (parts.size() > 1 && Countries.isName(parts.get(0)) && !Countries.isName(parts.get(parts.size() - 1))) {
            Collections.reverse(parts);
        }
        return switch (parts.size()) {
            case 2 -> new Place(display, parts.get(0), null, parts.get(1));
            case 3 -> new Place(display, parts.get(0), parts.get(1), parts.get(2));
            default -> Place.of(display);
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

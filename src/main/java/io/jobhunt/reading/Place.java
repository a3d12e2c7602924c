package io.jobhunt.reading;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place of work as far as it was stated; parts that were not stated are null.
 *
 * @param display as a person would read it, never null: {@code San Mateo, CA, United States}
 * @param country as stated (a name or an ISO code), not translated
 */
public record Place(String display, String city, String region, String country) {

    public static Place of(String display) {
        return new Place(display, null, null, null);
    }

    /** A place of whichever parts are stated, displayed one after the other, each once; null when none is. */
    public static Place of(String city, String region, String country) {
        String display = Stream.of(city, region, country)
                .filter(Place::isStated)
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(", "));
        return display.isEmpty() ? null : new Place(display, orNull(city), orNull(region), orNull(country));
    }

    private static boolean isStated(String part) {
        return part != null && !part.isBlank();
    }

    private static String orNull(String part) {
        return isStated(part) ? part.strip() : null;
    }
}

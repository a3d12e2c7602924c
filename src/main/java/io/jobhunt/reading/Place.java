package io.jobhunt.reading;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place of work as far as it was stated; parts that were not stated are null.
 *
 * @param display as a person would read it: {@code San Mateo, CA, United States}
 * @param country as stated (a name or an ISO code), not translated
 */
public record Place(String display, @Nullable String city, @Nullable String region, @Nullable String country) {

    public static Place of(String display) {
        return new Place(display, null, null, null);
    }

    /** A place of whichever parts are stated, displayed one after the other, each once; null when none is. */
    public static @Nullable Place of(@Nullable String city, @Nullable String region, @Nullable String country) {
        String display = Stream.of(city, region, country)
                .filter(Place::isStated)
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(", "));
        return display.isEmpty() ? null : new Place(display, orNull(city), orNull(region), orNull(country));
    }

    private static boolean isStated(@Nullable String part) {
        return part != null && !part.isBlank();
    }

    private static @Nullable String orNull(@Nullable String part) {
        return part == null || part.isBlank() ? null : part.strip();
    }
}

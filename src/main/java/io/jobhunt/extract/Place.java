package io.jobhunt.extract;

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
}

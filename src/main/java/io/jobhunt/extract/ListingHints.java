package io.jobhunt.extract;

/**
 * What the listing said of a posting, for what its page leaves open. Each may be null or empty.
 *
 * @param title    as listed
 * @param location as listed, several places joined by {@code "; "}
 * @param company  the company's display name
 */
public record ListingHints(String title, String location, String company) {

    public static final ListingHints NONE = new ListingHints(null, null, null);
}

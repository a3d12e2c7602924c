package io.jobhunt.reading;

import java.util.Objects;

/**
 * One row of a listing.
 *
 * @param externalId the site's own id of the posting, stable from run to run
 * @param title      as listed, entities decoded, trimmed
 * @param location   as listed, for people; several places joined by {@code "; "}; empty when the site states none
 * @param url        absolute https URL a person can open
 */
public record ListedPosting(String externalId, String title, String location, String url) {

    public ListedPosting {
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(url, "url");
    }
}

package io.jobhunt.companies;

import io.jobhunt.reading.CareerSite;
import java.net.URI;

/**
 * A company that is known where to find.
 *
 * @param name        unique in the catalogue, lower case: {@code anthropic}
 * @param displayName for people
 * @param website     the company's own site, or null
 * @param careersHost the host of its careers page where that is the company's own and does not tell the site's kind, or
 *                    null
 */
public record CatalogueCompany(String name, String displayName, CareerSite site, URI website, String careersHost) {

    /** The company's own icon, or null when its site is not known. */
    public URI logoUrl() {
        return website == null ? null : website.resolve("/favicon.ico");
    }
}

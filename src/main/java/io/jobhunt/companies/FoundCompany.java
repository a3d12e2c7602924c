package io.jobhunt.companies;

import io.jobhunt.reading.CareerSite;
import java.net.URI;

/** What came of looking for the company behind a URL. */
public sealed interface FoundCompany {

    /**
     * A company whose career site answers.
     *
     * @param name        what to call it in settings: the catalogue's name when it is in there, else made from the token
     * @param displayName for people
     * @param website     the company's own site, or null
     * @param openings    how many are listed there now
     * @param note        what the user should know before saving it, or null: that the listing is incomplete, or empty
     */
    record Found(String name, String displayName, CareerSite site, URI website, int openings, String note)
            implements FoundCompany {}

    /**
     * No career site was found, or it does not answer.
     *
     * @param message for people: what was tried, what came of it, what to do
     */
    record NotFound(String message) implements FoundCompany {}
}

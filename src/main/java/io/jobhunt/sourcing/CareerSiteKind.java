package io.jobhunt.sourcing;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * A kind of career site (an applicant tracking system, or one company's own API). Implementations are stateless, one
 * small package each, and know nothing of runs, users or the database.
 */
public interface CareerSiteKind {

    /** The kind's name in configuration and in the catalogue, lower case: {@code greenhouse}. */
    String name();

    /**
     * Recognises a careers or posting URL of this kind without any request.
     *
     * @return the site, or empty when the URL is not this kind's
     */
    Optional<CareerSite> detect(URI url);

    /**
     * Recognises a site of this kind embedded in some company's own careers page (board scripts, iframes, API calls).
     *
     * @param page the page as it was fetched; {@code page.location()} is its final URL
     */
    default Optional<CareerSite> detect(Document page) {
        return Optional.empty();
    }

    /**
     * Lists everything that is open at the site.
     *
     * @param requests how to talk to the site: politeness, retries, deadline and the base-url override are inside
     * @return the listing with the evidence for its completeness; never an empty answer for a failure
     * @throws ListingFailed when nothing usable was answered (refused, unknown site, unreadable, out of time)
     */
    Listing list(CareerSite site, SiteRequests requests);

    /** Whether tokens that differ in nothing but their case are the same site's. */
    default boolean ignoresCase() {
        return false;
    }

    /** Whether an unknown company is answered like one without openings, so that only openings prove that it exists. */
    default boolean answersEmptyForUnknown() {
        return false;
    }

    /**
     * The request that fetches one posting's page.
     *
     * @param posting as it was listed; {@code title} and {@code location} may be empty here
     */
    default PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        return PageRequest.html(URI.create(posting.url()));
    }

    /**
     * The request that has the posting as data, for a page that turned out to be drawn by a script.
     *
     * @return empty when the page is all there is, or data already
     */
    default Optional<PageRequest> dataRequest(CareerSite site, ListedPosting posting) {
        return Optional.empty();
    }

    /**
     * Reads what only this kind knows of the fetched page (its JSON answer, its own selectors). General structure
     * (JSON-LD, microdata, main text) is read elsewhere and must not be repeated here.
     *
     * @return the fields found, or empty when the page has nothing particular to this kind
     */
    default Optional<Reading> read(CareerSite site, RawPage page) {
        return Optional.empty();
    }
}

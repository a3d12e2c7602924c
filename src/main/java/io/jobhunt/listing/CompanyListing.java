package io.jobhunt.listing;

import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.Verdict;
import java.time.Duration;

/** What came of listing one company. */
public sealed interface CompanyListing {

    /** The company's name, as it was asked for. */
    String company();

    /** From its first request (not from waiting for a free thread) to its end. */
    Duration took();

    /**
     * The site answered.
     *
     * @param verdict whether this may be taken for everything that is open
     */
    record Listed(String company, Listing listing, Verdict verdict, Duration took) implements CompanyListing {}

    /**
     * There is no listing.
     *
     * @param message for people: what was asked, what came back, what to do
     */
    record Failed(String company, String message, Duration took) implements CompanyListing {}
}

package io.jobhunt.listing;

import io.jobhunt.reading.CareerSite;
import java.util.OptionalInt;

/**
 * One company to be listed.
 *
 * @param company  its name, only handed through
 * @param previous how many postings were open before: as many as its last listing had, else as are known as open; empty
 *                 when nothing is known of the company yet
 */
public record ListingOrder(String company, CareerSite site, OptionalInt previous) {

    /** Of a company of which nothing is known yet. */
    public static ListingOrder first(String company, CareerSite site) {
        return new ListingOrder(company, site, OptionalInt.empty());
    }
}

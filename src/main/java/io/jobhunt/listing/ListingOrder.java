package io.jobhunt.listing;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.Before;
import java.util.OptionalInt;

/**
 * One company to be listed.
 *
 * @param company  its name, only handed through
 * @param before  what its listings had before
 */
public record ListingOrder(String company, CareerSite site, Before before) {

    /** @param previous how many postings were open before, as in {@link Before#listed} */
    public ListingOrder(String company, CareerSite site, OptionalInt previous) {
        this(company, site, Before.of(previous));
    }

    /** Of a company of which nothing is known yet. */
    public static ListingOrder first(String company, CareerSite site) {
        return new ListingOrder(company, site, Before.NOTHING);
    }
}

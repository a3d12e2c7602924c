package io.jobhunt.companies;

import io.jobhunt.listing.CompanyListing;
import io.jobhunt.listing.ListingOrder;
import io.jobhunt.listing.ListingPurpose;
import io.jobhunt.listing.Listings;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.MalformedRow;
import io.jobhunt.sourcing.answers.WebAddress;
import io.jobhunt.sourcing.detection.SiteUrl;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Finds the career site behind any careers or posting URL: from the URL itself, from what the catalogue knows of its
 * host, else from the page there and the pages it leads to. What is found counts only when it answers with a listing. All
 * of it has the time that a preview gives one company: somebody looks on, and the web server waits no longer.
 */
public final class CompanyFinder {

    /** The kind under which companies' own pages are asked for; it is no career site's, so that nothing redirects it. */
    static final String OWN_PAGES = "careers-page";

    private final CareerSiteKinds kinds;
    private final Catalogue catalogue;
    private final SiteSessions sessions;
    private final Listings listings;
    private final Clock clock;

    public CompanyFinder(
            CareerSiteKinds kinds, Catalogue catalogue, SiteSessions sessions, Listings listings, Clock clock) {
        this.kinds = kinds;
        this.catalogue = catalogue;
        this.sessions = sessions;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * @param pasted a URL, with or without its scheme
     */
    public FoundCompany find(String pasted) {
        String text = pasted == null ? "" : pasted.strip();
        try {
            return find(URI.create(WebAddress.absolute(text.contains("://") ? text : "https://" + text)));
        } catch (MalformedRow noAddress) {
            return new FoundCompany.NotFound(
                    "\"" + text + "\" is not a web address. Paste the address of the company's careers page.");
        }
    }

    public FoundCompany find(URI url) {
        Instant until = clock.instant().plus(listings.deadline(ListingPurpose.PREVIEW));
        List<String> tried = new ArrayList<>();
        Optional<CareerSite> site = kinds.detect(url);
        if (site.isEmpty()) {
            tried.add("The address is of none of the kinds of career sites we can read.");
            site = catalogue.atHost(SiteUrl.of(url).host()).map(CatalogueCompany::site);
        }
        if (site.isEmpty()) {
            site = lookAtPages(url, until, tried);
        }
        if (site.isEmpty()) {
            // Pages drawn by scripts show nothing, but the company may be known.
            site = catalogue.ofWebsite(SiteUrl.of(url).host()).map(CatalogueCompany::site);
        }
        return site.map(found -> check(found, until))
                .orElseGet(() -> new FoundCompany.NotFound("No career site found at " + url + ". "
                        + String.join(" ", tried)
                        + " Open one of the company's postings and paste that address, or the one its list of openings"
                        + " comes from."));
    }

    private Optional<CareerSite> lookAtPages(URI url, Instant until, List<String> tried) {
        SiteRequests requests = sessions.open(OWN_PAGES, until);
        List<URI> pages = new ArrayList<>(List.of(url));
        for (int i = 0; i < pages.size(); i++) {
            URI page = pages.get(i);
            try {
                Document document = requests.getHtml(page, Map.of());
                Optional<CareerSite> site = recognise(document);
                if (site.isPresent()) {
                    return site;
                }
                String end = document.location().equals(page.toString())
                        ? ""
                        : " (which leads to " + document.location() + ")";
                tried.add("The page " + page + end + " embeds or links to no career site that we can read.");
                if (i == 0) {
                    pages.addAll(CareersLinks.in(document));
                }
            } catch (ListingFailed failed) {
                tried.add(failed.getMessage());
            }
        }
        return Optional.empty();
    }

    private Optional<CareerSite> recognise(Document page) {
        URI location = WebAddress.orNull(page.location());
        Optional<CareerSite> byAddress = location == null ? Optional.empty() : kinds.detect(location);
        return byAddress.isPresent() ? byAddress : kinds.detect(page);
    }

    private FoundCompany check(CareerSite site, Instant until) {
        CompanyListing answer = listings.now(ListingOrder.first(site.token(), site), until);
        if (answer instanceof CompanyListing.Failed failed) {
            return new FoundCompany.NotFound("This looks like the " + site.kind() + " site \"" + site.token()
                    + "\", but it could not be listed. " + failed.message());
        }
        CompanyListing.Listed listed = (CompanyListing.Listed) answer;
        int openings = listed.listing().postings().size();
        if (openings == 0 && kinds.named(site.kind()).answersEmptyForUnknown()) {
            return new FoundCompany.NotFound("The " + site.kind() + " site \"" + site.token()
                    + "\" lists no openings, which is also what it answers for a company that does not exist. Check the"
                    + " address, or come back when the company has openings.");
        }
        String note = listed.verdict().said();
        return catalogue
                .at(site)
                .map(known -> new FoundCompany.Found(
                        known.name(), known.displayName(), known.site(), known.website(), openings, note))
                .orElseGet(() -> new FoundCompany.Found(
                        CompanyName.of(site).name(), CompanyName.of(site).displayName(), site, null, openings, note));
    }
}

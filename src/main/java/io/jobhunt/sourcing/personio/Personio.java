package io.jobhunt.sourcing.personio;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRefused;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Personio. The token is the company's name in {@code name.jobs.personio.de} (or {@code .com}: both ends are tried), or
 * a whole host. A posting's page carries JSON-LD, so there is nothing particular to read from it.
 */
public final class Personio implements CareerSiteKind {

    private static final List<String> DOMAINS = List.of("jobs.personio.de", "jobs.personio.com");

    @Override
    public String name() {
        return "personio";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        return DOMAINS.stream()
                .flatMap(domain -> parts.subdomainOf(domain).stream())
                .map(company -> new CareerSite(name(), company))
                .findFirst();
    }

    @Override
    public Optional<CareerSite> detect(Document page) {
        return Embedded.in(page, this::detect);
    }

    @Override
    public boolean ignoresCase() {
        return true;
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        if (site.token().contains(".")) {
            return PersonioFeed.list(site.token(), requests);
        }
        try {
            return PersonioFeed.list(site.token() + "." + DOMAINS.get(0), requests);
        } catch (ListingFailed first) {
            if (first instanceof SiteRefused refused && refused.status() != 404 && refused.status() != 410) {
                throw first;
            }
            return fromOtherDomain(site, requests, first);
        }
    }

    private static Listing fromOtherDomain(CareerSite site, SiteRequests requests, ListingFailed first) {
        try {
            return PersonioFeed.list(site.token() + "." + DOMAINS.get(1), requests);
        } catch (ListingFailed second) {
            boolean unknownThereToo = second instanceof SiteRefused refused && refused.status() == 404;
            ListingFailed telling = unknownThereToo ? first : second;
            telling.addSuppressed(unknownThereToo ? second : first);
            throw telling;
        }
    }
}

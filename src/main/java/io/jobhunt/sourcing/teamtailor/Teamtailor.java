package io.jobhunt.sourcing.teamtailor;

import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRefused;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.WebAddress;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * Teamtailor. The token is the company's subdomain, {@code sweep} for {@code sweep.teamtailor.com}, or a whole host
 * where that is another one: {@code careers.acme.com}, {@code acme.na.teamtailor.com}.
 *
 * <p>The RSS feed is read first, because only it names places and departments reliably; then the JSON feed, then the
 * page that lists the jobs. A posting's page carries JSON-LD, so there is nothing particular to read from it.
 */
public final class Teamtailor implements CareerSiteKind {

    private static final String DOMAIN = "teamtailor.com";
    private static final Set<String> NOT_COMPANIES =
            Set.of("www", "app", "api", "docs", "support", "tt", "partner", "status", "marketplace", "get", "login");

    @Override
    public String name() {
        return "teamtailor";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        String host = SiteUrl.of(url).host();
        if (!host.endsWith("." + DOMAIN)) {
            return Optional.empty();
        }
        String company = host.substring(0, host.length() - DOMAIN.length() - 1);
        return NOT_COMPANIES.contains(company)
                ? Optional.empty()
                : Optional.of(new CareerSite(name(), company.contains(".") ? host : company));
    }

    /** A career site on a company's own host is told by the files it loads; job widgets load others. */
    @Override
    public Optional<CareerSite> detect(Document page) {
        URI own = WebAddress.orNull(page.location());
        boolean built = !page.select(
                        "[href*=//assets][href*=.teamtailor-cdn.com], [src*=//assets][src*=.teamtailor-cdn.com],"
                                + " meta[name=generator][content*=Teamtailor]")
                .isEmpty();
        if (own != null && built && detect(own).isEmpty()) {
            return Optional.of(new CareerSite(name(), SiteUrl.of(own).host()));
        }
        return Embedded.in(page, this::detect);
    }

    @Override
    public boolean ignoresCase() {
        return true;
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        String host = host(site);
        try {
            return TeamtailorRss.list(host, requests);
        } catch (ListingFailed rss) {
            if (rss instanceof SiteRefused refused && (refused.status() == 429 || refused.status() >= 500)) {
                throw rss;
            }
            try {
                return TeamtailorJsonFeed.list(host, requests);
            } catch (ListingFailed json) {
                return fromPage(host, requests, rss);
            }
        }
    }

    private static Listing fromPage(String host, SiteRequests requests, ListingFailed rss) {
        try {
            return TeamtailorJobsPage.list(host, requests);
        } catch (ListingFailed page) {
            // The feed's answer says best what is wrong with the site.
            rss.addSuppressed(page);
            throw rss;
        }
    }

    static String host(CareerSite site) {
        return site.token().contains(".") ? site.token() : site.token() + "." + DOMAIN;
    }
}

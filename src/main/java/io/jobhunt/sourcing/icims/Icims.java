package io.jobhunt.sourcing.icims;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/** iCIMS. The token is the subdomain: {@code careers-acme} for {@code careers-acme.icims.com}. */
public final class Icims implements CareerSiteKind {

    private static final Set<String> NOT_COMPANIES = Set.of(
            "www", "api", "login", "media", "social", "developer", "care", "community", "cdn", "cdn01", "go", "info");

    @Override
    public String name() {
        return "icims";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        return SiteUrl.of(url)
                .subdomainOf("icims.com")
                .filter(company -> !NOT_COMPANIES.contains(company))
                .map(company -> new CareerSite(name(), company));
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
        return new IcimsSearch(site.token() + ".icims.com", requests).list();
    }

    /** Without the parameter the page is a frame around the posting. */
    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        String url = posting.url().replaceFirst("[?#].*", "");
        return PageRequest.html(URI.create(url + "?in_iframe=1"));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return IcimsPage.read(page);
    }
}

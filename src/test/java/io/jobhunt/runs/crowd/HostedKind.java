package io.jobhunt.runs.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.SiteRequests;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A kind of career site where each company has a host of its own, so that one that hangs is no other's trouble. */
final class HostedKind implements CareerSiteKind {

    static final String NAME = "hosted";
    private static final String DOMAIN = ".hosted.example";

    static String address(String company) {
        return "https://" + host(company) + "/";
    }

    static String host(String company) {
        return company + DOMAIN;
    }

    static String company(String host) {
        return host.substring(0, host.length() - DOMAIN.length());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        String host = url.getHost();
        return host != null && host.endsWith(DOMAIN)
                ? Optional.of(new CareerSite(NAME, company(host)))
                : Optional.empty();
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        List<ListedPosting> postings = new ArrayList<>();
        for (JsonNode row : requests.getJson(URI.create(address(site.token()) + "jobs"))) {
            String id = row.path("id").asText();
            postings.add(new ListedPosting(id, row.path("title").asText(), "Oslo", address(site.token()) + id));
        }
        return Listing.whole(postings, postings.size(), List.of());
    }
}

package io.jobhunt.sourcing.jobvite;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;

/** Jobvite. The token is the company's name in {@code jobs.jobvite.com/acme}. */
public final class Jobvite implements CareerSiteKind {

    private static final Set<String> NOT_COMPANIES = Set.of("support", "__assets__", "api", "candidate", "privacy");

    @Override
    public String name() {
        return "jobvite";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        if (!parts.host().equals("jobs.jobvite.com")) {
            return Optional.empty();
        }
        String company = parts.segment(0).equals("careers") ? parts.segment(1) : parts.segment(0);
        return company.isEmpty() || NOT_COMPANIES.contains(company)
                ? Optional.empty()
                : Optional.of(new CareerSite(name(), company));
    }

    @Override
    public Optional<CareerSite> detect(Document page) {
        return Embedded.in(page, this::detect);
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        return JobviteSearch.list(site.token(), requests);
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return JobvitePage.read(page);
    }
}

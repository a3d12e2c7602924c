package io.jobhunt.sourcing.workday;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.detection.Embedded;
import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Workday. The token is {@code tenant.wd5/site} for {@code tenant.wd5.myworkdayjobs.com/site}, and
 * {@code tenant.wd5.myworkdaysite/site} for {@code wd5.myworkdaysite.com/recruiting/tenant/site}.
 */
public final class Workday implements CareerSiteKind {

    @Override
    public String name() {
        return "workday";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        return WorkdaySite.of(url).map(site -> new CareerSite(name(), site.token()));
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
        return new WorkdayList(WorkdaySite.of(site), requests).list();
    }

    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        URI page = URI.create(posting.url());
        return WorkdaySite.of(site).detail(page).map(PageRequest::api).orElseGet(() -> PageRequest.html(page));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return WorkdayJob.read(page);
    }
}

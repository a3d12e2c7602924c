package io.jobhunt.sourcing.amazon;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.Optional;

/** Amazon, with all its subsidiaries. It serves one company: the token is {@code amazon}. */
public final class Amazon implements CareerSiteKind {

    @Override
    public String name() {
        return "amazon";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        String host = SiteUrl.of(url).host();
        boolean amazon =
                host.equals("amazon.jobs") || host.equals("www.amazon.jobs") || host.equals("account.amazon.jobs");
        return amazon ? Optional.of(new CareerSite("amazon", "amazon")) : Optional.empty();
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        return new AmazonSearch(requests).list();
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return AmazonPage.read(page);
    }
}

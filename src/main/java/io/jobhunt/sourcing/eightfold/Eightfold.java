package io.jobhunt.sourcing.eightfold;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.SiteRefused;
import io.jobhunt.sourcing.SiteRequests;
import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * Eightfold. The token is {@code host}, {@code host|domain} or {@code host|domain|interface}, for example
 * {@code explore.jobs.netflix.net|netflix.com}: the host that serves the careers pages, the employer's domain that
 * Eightfold keys its jobs by, and {@code v2} or {@code pcsx} where it is known which interface the employer opened.
 * A missing domain is looked up in the careers page; without an interface, v2 is tried before pcsx.
 *
 * <p>What a token leaves open and the listing found out stands in the query of each posting's URL
 * ({@code ?domain=st.com}, with {@code &hl=en} for pcsx, as the sites write it themselves), so that the posting's page
 * can be asked for without finding out again.
 */
public final class Eightfold implements CareerSiteKind {

    @Override
    public String name() {
        return "eightfold";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        return EightfoldDetection.of(url);
    }

    @Override
    public Optional<CareerSite> detect(Document page) {
        return EightfoldDetection.of(page);
    }

    @Override
    public boolean ignoresCase() {
        return true;
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        EightfoldSite token = EightfoldSite.of(site);
        EightfoldSite known =
                token.domain() != null ? token : token.withDomain(EightfoldDetection.domain(token, requests));
        if (known.api() != null) {
            return new EightfoldList(token, known, requests).list();
        }
        try {
            return new EightfoldList(token, known.with(EightfoldApi.V2), requests).list();
        } catch (ListingFailed older) {
            if (older instanceof SiteRefused refused && (refused.status() == 429 || refused.status() >= 500)) {
                throw older;
            }
            try {
                return new EightfoldList(token, known.with(EightfoldApi.PCSX), requests).list();
            } catch (ListingFailed newer) {
                throw new ListingFailed(
                        "Neither of Eightfold's interfaces answers for " + known.domain() + ". v2: "
                                + older.getMessage() + " pcsx: " + newer.getMessage(),
                        newer);
            }
        }
    }

    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        return PageRequest.api(
                EightfoldSite.of(site).orAsIn(URI.create(posting.url())).detail(posting.externalId()));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return EightfoldJob.read(page);
    }
}

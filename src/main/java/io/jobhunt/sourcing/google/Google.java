package io.jobhunt.sourcing.google;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Google (with YouTube and DeepMind, which it lists too). It serves one company: the token is {@code google}.
 *
 * <p>The feed names every job in one answer; when it fails, is empty or breaks off, the results pages are read instead.
 */
public final class Google implements CareerSiteKind {

    static final CareerSite SITE = new CareerSite("google", "google");

    @Override
    public String name() {
        return "google";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        boolean careers = parts.host().equals("careers.google.com")
                || parts.host().matches("(www\\.)?google\\.com")
                        && parts.segment(0).equals("about")
                        && parts.segment(1).equals("careers");
        return careers ? Optional.of(SITE) : Optional.empty();
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        Listing feed = null;
        String feedFailure;
        try {
            feed = GoogleFeed.list(requests);
            if (feed.cutShort() == null && !feed.postings().isEmpty()) {
                return checked(feed, requests);
            }
            feedFailure = feed.cutShort() == null ? "the feed names no job" : feed.cutShort();
        } catch (ListingFailed failed) {
            feedFailure = failed.getMessage();
        }
        return fromPages(requests, feed, feedFailure);
    }

    /** The feed states no total. One that names far fewer jobs than the results pages advertise is not the whole feed. */
    private static Listing checked(Listing feed, SiteRequests requests) {
        OptionalInt advertised = GoogleResults.total(requests);
        if (advertised.isEmpty() || feed.postings().size() * 10L >= advertised.getAsInt() * 9L) {
            return feed;
        }
        return feed.cutShort("the feed names " + feed.postings().size() + " jobs, the results pages advertise "
                + advertised.getAsInt());
    }

    private static Listing fromPages(SiteRequests requests, Listing feed, String feedFailure) {
        try {
            Listing pages = GoogleResults.list(requests);
            boolean feedKnowsMore =
                    feed != null && feed.postings().size() > pages.postings().size() && pages.cutShort() != null;
            return feedKnowsMore ? feed : pages;
        } catch (ListingFailed failed) {
            if (feed != null && !feed.postings().isEmpty()) {
                return feed;
            }
            throw new ListingFailed(
                    "Neither Google's feed nor its results pages can be read. Feed: " + feedFailure + ". Results: "
                            + failed.getMessage(),
                    failed);
        }
    }

    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        return PageRequest.html(URI.create(posting.url().replaceFirst("[?#].*", "")));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return GooglePage.read(page);
    }
}

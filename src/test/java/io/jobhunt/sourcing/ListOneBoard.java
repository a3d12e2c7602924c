package io.jobhunt.sourcing;

import io.jobhunt.listing.requests.RequestSettings;
import io.jobhunt.listing.requests.SiteSessions;
import io.jobhunt.listing.requests.Sleeper;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.sourcing.kinds.CareerSiteKinds;
import io.jobhunt.web.HttpWeb;
import io.jobhunt.web.SourceSettings;
import io.jobhunt.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

/** Lists one board in a process of its own, so that a test can say how much memory it gets. */
public final class ListOneBoard {

    private ListOneBoard() {}

    /**
     * @param args kind, token, and the base-url that stands in for the site
     */
    public static void main(String[] args) throws IOException {
        Clock clock = Clock.systemUTC();
        SourceSettings sources = new SourceSettings(Map.of(args[0], new SourceSettings.Source(URI.create(args[2]))));
        try (HttpWeb web = new HttpWeb(WebSettings.allowing(), sources)) {
            SiteSessions sessions = new SiteSessions(
                    web, NoPace.INSTANCE, RequestSettings.defaults(), clock, Sleeper.real(), new Random());
            Listing listing = new CareerSiteKinds()
                    .named(args[0])
                    .list(
                            new CareerSite(args[0], args[1]),
                            sessions.open(args[0], clock.instant().plus(Duration.ofMinutes(1))));
            System.out.println(listing.postings().size() + " "
                    + ListingCheck.judge(listing, OptionalInt.empty())
                            .getClass()
                            .getSimpleName());
        }
    }
}

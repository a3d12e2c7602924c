package io.jobhunt.sourcing.google;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.XmlElement;
import io.jobhunt.sourcing.answers.XmlFeed;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** {@code feed.xml}: about 20 MB with every job and its text, read as a stream. It states no total. */
final class GoogleFeed {

    private static final URI FEED = URI.create("https://www.google.com/about/careers/applications/jobs/feed.xml");

    private GoogleFeed() {}

    static Listing list(SiteRequests requests) {
        return requests.stream(FEED, "application/xml", Map.of(), body -> {
            ListedRows rows = new ListedRows();
            String brokeOff =
                    XmlFeed.read(body, "jobs", "job", job -> rows.readNext("the feed", job, GoogleFeed::posting));
            return rows.listing(OptionalInt.empty(), brokeOff);
        });
    }

    private static ListedPosting posting(XmlElement job) {
        return GoogleJob.posting(job.text("jobid"), job.text("url"), ListedText.line(job.text("title")), location(job));
    }

    /** The parts are sometimes shifted (state "Austin", country "TX, USA"): joined, they read the same. */
    private static String location(XmlElement job) {
        Set<String> places = new LinkedHashSet<>();
        for (XmlElement place : job.all("locations", "location")) {
            Place stated = Place.of(place.text("city"), place.text("state"), place.text("country"));
            if (stated != null) {
                places.add(ListedText.line(stated.display()));
            }
        }
        return String.join("; ", places);
    }
}

package io.jobhunt.sourcing.teamtailor;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.OffsetPages;
import io.jobhunt.sourcing.answers.OffsetPages.Page;
import io.jobhunt.sourcing.answers.XmlElement;
import io.jobhunt.sourcing.answers.XmlFeed;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * {@code jobs.rss}: items with {@code tt:locations/tt:location/{name,city,country}} and {@code remoteStatus}. It states
 * no total and takes {@code offset} and {@code per_page}: it is asked until a page is empty or brings nothing new, as a
 * site that knows no paging does.
 */
final class TeamtailorRss {

    private static final int LIMIT = 100;

    private TeamtailorRss() {}

    static Listing list(String host, SiteRequests requests) {
        ListedRows rows = new ListedRows();
        List<String> broken = new ArrayList<>();
        OffsetPages.Source source = (offset, number) -> {
            URI page = URI.create("https://" + host + "/jobs.rss?offset=" + offset + "&per_page=" + LIMIT);
            Part part = requests.stream(page, "application/rss+xml, application/xml, text/xml", Map.of(), body -> {
                List<XmlElement> items = new ArrayList<>();
                return new Part(items, XmlFeed.read(body, "rss", "item", items::add));
            });
            if (part.brokeOff != null) {
                broken.add("page " + number + ": " + part.brokeOff);
            }
            return new Page(rows.read("page " + number, part.items, TeamtailorRss::posting), OptionalInt.empty());
        };
        OffsetPages.Walk walk = OffsetPages.walk(source.read(0, 1), LIMIT, rows, source);
        if (walk.cutShort() != null) {
            broken.add(walk.cutShort());
        }
        return rows.listing(OptionalInt.empty(), broken.isEmpty() ? null : String.join("; ", broken));
    }

    private record Part(List<XmlElement> items, String brokeOff) {}

    private static ListedPosting posting(XmlElement item) {
        return TeamtailorRow.posting(item.text("link"), item.text("title"), location(item));
    }

    private static String location(XmlElement item) {
        Set<String> places = new LinkedHashSet<>();
        for (XmlElement place : item.all("locations", "location")) {
            String city = place.text("city");
            Place shown = Place.of(city == null ? place.text("name") : city, null, place.text("country"));
            if (shown != null) {
                places.add(ListedText.line(shown.display()));
            }
        }
        if (places.isEmpty() && "fully".equalsIgnoreCase(item.text("remoteStatus"))) {
            places.add("Remote");
        }
        return String.join("; ", places);
    }
}

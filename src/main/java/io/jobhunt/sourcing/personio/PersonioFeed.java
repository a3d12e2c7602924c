package io.jobhunt.sourcing.personio;

import io.jobhunt.sourcing.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.PageRows;
import io.jobhunt.sourcing.answers.PlainText;
import io.jobhunt.sourcing.answers.XmlElement;
import io.jobhunt.sourcing.answers.XmlFeed;
import io.jobhunt.sourcing.rows.Row;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The feed {@code /xml}. Asked for one language it leaves out the jobs that were not translated, so it is asked for
 * English and then without a language; what both name is taken in English.
 */
final class PersonioFeed {

    private record Part(PageRows rows, String brokeOff) {}

    private PersonioFeed() {}

    static Listing list(String host, SiteRequests requests) {
        PageRows rows = new PageRows();
        List<String> troubles = new ArrayList<>();
        take(read(host, "?language=en", "English", requests), rows, troubles);
        try {
            take(read(host, "", "own language", requests), rows, troubles);
        } catch (ListingFailed failed) {
            troubles.add("jobs without an English text may be missing: " + failed.getMessage());
        }
        return rows.listing(OptionalInt.empty(), troubles.isEmpty() ? null : String.join("; ", troubles));
    }

    private static void take(Part part, PageRows rows, List<String> troubles) {
        rows.addAll(part.rows);
        if (part.brokeOff != null) {
            troubles.add(part.brokeOff);
        }
    }

    private static Part read(String host, String query, String where, SiteRequests requests) {
        URI feed = URI.create("https://" + host + "/xml" + query);
        return requests.stream(feed, "application/xml, text/xml", Map.of(), body -> {
            PageRows rows = new PageRows();
            String brokeOff = XmlFeed.read(
                    body,
                    "workzag-jobs",
                    "position",
                    position -> rows.readOne(
                            where + ", position " + (rows.seen() + 1), position, row -> posting(host, row)));
            return new Part(rows, brokeOff);
        });
    }

    private static ListedPosting posting(String host, XmlElement position) {
        String id = Row.need("id", position.text("id"));
        String title = Row.need("title", PlainText.of(position.text("name")));
        return new ListedPosting(id, title, location(position), "https://" + host + "/job/" + id);
    }

    private static String location(XmlElement position) {
        Set<String> offices = new LinkedHashSet<>();
        add(position.text("office"), offices);
        position.all("additionalOffices", "office").forEach(office -> add(office.text(), offices));
        return String.join("; ", offices);
    }

    private static void add(String office, Set<String> offices) {
        if (office != null) {
            offices.add(PlainText.of(office));
        }
    }
}

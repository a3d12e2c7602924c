package io.jobhunt.sourcing.personio;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.XmlElement;
import io.jobhunt.sourcing.answers.XmlFeed;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** What a listing needs of one position; each part may be null. */
    private record Position(String id, String title, String location) {}

    private record Part(Map<String, Position> positions, String brokeOff) {}

    private PersonioFeed() {}

    static Listing list(String host, SiteRequests requests) {
        List<String> troubles = new ArrayList<>();
        Map<String, Position> positions = new LinkedHashMap<>();
        take(read(host, "?language=en", requests), positions, troubles);
        try {
            take(read(host, "", requests), positions, troubles);
        } catch (ListingFailed failed) {
            troubles.add("jobs without an English text may be missing: " + failed.getMessage());
        }
        ListedRows rows = new ListedRows();
        rows.read("the feed", positions.values(), position -> posting(host, position));
        return rows.listing(OptionalInt.empty(), troubles.isEmpty() ? null : String.join("; ", troubles));
    }

    private static void take(Part part, Map<String, Position> positions, List<String> troubles) {
        part.positions.forEach((key, position) ->
                positions.merge(key, position, (first, other) -> first.title == null ? other : first));
        if (part.brokeOff != null) {
            troubles.add(part.brokeOff);
        }
    }

    private static Part read(String host, String query, SiteRequests requests) {
        URI feed = URI.create("https://" + host + "/xml" + query);
        return requests.stream(feed, "application/xml, text/xml", Map.of(), body -> {
            Map<String, Position> positions = new LinkedHashMap<>();
            String brokeOff = XmlFeed.read(body, "workzag-jobs", "position", element -> {
                Position position = position(element);
                String key = position.id == null ? "no id, " + positions.size() : position.id;
                positions.putIfAbsent(key, position);
            });
            return new Part(positions, brokeOff);
        });
    }

    private static Position position(XmlElement element) {
        Set<String> offices = new LinkedHashSet<>();
        add(element.text("office"), offices);
        element.all("additionalOffices", "office").forEach(office -> add(office.text(), offices));
        return new Position(element.text("id"), ListedText.line(element.text("name")), String.join("; ", offices));
    }

    private static void add(String office, Set<String> offices) {
        if (office != null) {
            offices.add(ListedText.line(office));
        }
    }

    private static ListedPosting posting(String host, Position position) {
        String id = Row.need("id", position.id);
        return new ListedPosting(
                id, Row.need("title", position.title), position.location, "https://" + host + "/job/" + id);
    }
}

package io.jobhunt.sourcing.teamtailor;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.ListedRows;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/** {@code jobs.json}: a JSON Feed whose items hold a schema.org posting; {@code next_url} leads to further items. */
final class TeamtailorJsonFeed {

    private static final int MOST_PAGES = 200;

    private TeamtailorJsonFeed() {}

    static Listing list(String host, SiteRequests requests) {
        ListedRows rows = new ListedRows();
        Set<URI> asked = new HashSet<>();
        URI next = URI.create("https://" + host + "/jobs.json");
        while (next != null && asked.add(next) && asked.size() <= MOST_PAGES) {
            try {
                JsonNode feed = feed(next, requests);
                rows.read("page " + asked.size(), feed.path("items"), TeamtailorJsonFeed::posting);
                next = JsonFields.url(feed, "next_url");
            } catch (ListingFailed failed) {
                if (asked.size() == 1) {
                    throw failed;
                }
                return rows.listing(OptionalInt.empty(), "page " + asked.size() + " failed: " + failed.getMessage());
            }
        }
        return rows.listing(OptionalInt.empty(), null);
    }

    private static JsonNode feed(URI page, SiteRequests requests) {
        JsonNode feed = requests.getJson(page);
        if (!feed.path("items").isArray()) {
            throw new ListingFailed(page.getHost() + " answered without a list of items");
        }
        return feed;
    }

    private static ListedPosting posting(JsonNode item) {
        Set<String> places = new LinkedHashSet<>();
        JsonNode stated = JsonFields.at(item, "_jobposting", "jobLocation");
        for (JsonNode place : stated.isArray() ? stated : stated.findParents("address")) {
            Place shown = Place.of(
                    JsonFields.plain(place, "address", "addressLocality"),
                    null,
                    JsonFields.plain(place, "address", "addressCountry"));
            if (shown != null) {
                places.add(shown.display());
            }
        }
        return TeamtailorRow.posting(
                JsonFields.text(item, "url"), JsonFields.plain(item, "title"), String.join("; ", places));
    }
}

package io.jobhunt.sourcing.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.OffsetPages;
import io.jobhunt.sourcing.answers.OffsetPages.Page;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The results pages, 20 jobs each: {@code ds:1} holds {@code [rows, …, total, page size]}. */
final class GoogleResults {

    private static final String PAGES =
            "https://www.google.com/about/careers/applications/jobs/results/?hl=en_US&page=";
    private static final int PAGE_SIZE = 20;

    private GoogleResults() {}

    static Listing list(SiteRequests requests) {
        ListedRows rows = new ListedRows();
        OffsetPages.Source source = (offset, number) -> {
            // Pages are numbered: one that is short does not shift the next.
            Document page = requests.getHtml(URI.create(PAGES + number), Map.of());
            return read(page, number, rows);
        };
        OffsetPages.Walk walk = OffsetPages.walk(source.read(0, 1), PAGE_SIZE, rows, source);
        return rows.listing(walk.advertised(), walk.cutShort());
    }

    /** What the first page advertises; empty when it does not say, or is not to be had. */
    static OptionalInt total(SiteRequests requests) {
        try {
            return read(requests.getHtml(URI.create(PAGES + 1), Map.of()), 1, new ListedRows())
                    .total();
        } catch (ListingFailed noPage) {
            return OptionalInt.empty();
        }
    }

    static Page read(Document page, int number, ListedRows rows) {
        JsonNode data = PageCallbacks.of(page).get("ds:1");
        if (data != null && data.isArray()) {
            JsonNode jobs = data.path(0);
            int count = jobs.isArray() ? rows.read("page " + number, jobs, GoogleResults::posting) : 0;
            OptionalInt total = JsonFields.count(data.path(2));
            return total.isPresent() ? Page.of(count, total.getAsInt()) : new Page(count, total);
        }
        Elements links = page.select("a[aria-label^=Learn more about][href*=jobs/results/]");
        if (links.isEmpty()) {
            throw new ListingFailed("The results page holds neither its data (ds:1) nor links to jobs");
        }
        return new Page(rows.read("page " + number, links, GoogleResults::posting), OptionalInt.empty());
    }

    private static ListedPosting posting(JsonNode row) {
        return GoogleJob.posting(
                JsonFields.text(row.path(0)), null, JsonFields.plain(row.path(1)), location(row.path(9)));
    }

    private static ListedPosting posting(Element link) {
        String title = link.attr("aria-label").replaceFirst("^Learn more about\\s*", "");
        return GoogleJob.posting(null, link.attr("href"), ListedText.line(title), "");
    }

    private static String location(JsonNode places) {
        Set<String> displays = new LinkedHashSet<>();
        places.forEach(place -> {
            String display = JsonFields.plain(place.path(0));
            if (display != null) {
                displays.add(display);
            }
        });
        return String.join("; ", displays);
    }
}

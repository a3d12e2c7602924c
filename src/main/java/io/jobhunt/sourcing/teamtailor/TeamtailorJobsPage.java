package io.jobhunt.sourcing.teamtailor;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.ListedRows;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The page that lists the jobs, for sites that turned their feeds off. Only its first page can be relied on. */
final class TeamtailorJobsPage {

    private TeamtailorJobsPage() {}

    static Listing list(String host, SiteRequests requests) {
        URI address = URI.create("https://" + host + "/jobs");
        return read(requests.getHtml(address, Map.of()), address);
    }

    static Listing read(Document page, URI address) {
        Elements links = page.select("a[href~=/jobs/\\d+]");
        if (links.isEmpty()) {
            throw new ListingFailed(address.getHost() + " lists no job on its page, and has no feed");
        }
        ListedRows rows = new ListedRows();
        rows.read("jobs page", links, link -> posting(link, address));
        boolean more = !page.select("a[href*=show_more], [data-controller*=pagination], #show_more_button")
                .isEmpty();
        return rows.listing(
                OptionalInt.empty(), more ? "the feeds are off, and the page shows its first jobs only" : null);
    }

    /** Beside the title stand department, place and workplace without a sign which is which: none is taken for another. */
    private static ListedPosting posting(Element link, URI address) {
        return TeamtailorRow.posting(address.resolve(link.attr("href")).toString(), link.text(), "");
    }
}

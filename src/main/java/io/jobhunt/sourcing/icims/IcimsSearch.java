package io.jobhunt.sourcing.icims;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.MalformedRow;
import io.jobhunt.sourcing.answers.Row;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The search pages, from 0 until one brings nothing new. They state no total, but "Page 1 of 26" where they page. */
final class IcimsSearch {

    private static final int MOST_PAGES = 1_000;
    private static final Pattern ADDRESS = Pattern.compile("/jobs/(\\d+)/");
    private static final Pattern PAGES = Pattern.compile("(?i)\\bpage\\s+\\d+\\s+of\\s+(\\d+)");

    private final String host;
    private final SiteRequests requests;
    private final ListedRows rows = new ListedRows();
    private final List<String> troubles = new ArrayList<>();
    private int pagesStated = 1;

    IcimsSearch(String host, SiteRequests requests) {
        this.host = host;
        this.requests = requests;
    }

    Listing list() {
        boolean more = readNew(page(0), 0);
        int failuresInARow = 0;
        for (int number = 1; more && number < MOST_PAGES; number++) {
            try {
                more = readNew(page(number), number);
                failuresInARow = 0;
                if (!more && number + 1 < pagesStated) {
                    troubles.add("page " + (number + 1) + " of " + pagesStated + " brings nothing new");
                }
            } catch (ListingFailed failed) {
                troubles.add("page " + (number + 1) + " failed: " + failed.getMessage());
                more = ++failuresInARow < 2 && number + 1 < pagesStated;
            }
        }
        return rows.listing(OptionalInt.empty(), troubles.isEmpty() ? null : String.join("; ", troubles));
    }

    private Document page(int number) {
        return requests.getHtml(
                URI.create("https://" + host + "/jobs/search?ss=1&pr=" + number + "&in_iframe=1"), Map.of());
    }

    /** False when the page brought nothing new. */
    boolean readNew(Document page, int number) {
        Elements anchors = page.select("a.iCIMS_Anchor[href*=/jobs/]");
        if (anchors.isEmpty() && page.select("[class*=iCIMS_]").isEmpty()) {
            throw new ListingFailed(host + " answered with a page that is no iCIMS job search");
        }
        Matcher stated = PAGES.matcher(page.text());
        if (stated.find()) {
            pagesStated = Integer.parseInt(stated.group(1));
        }
        int seen = rows.seen();
        rows.read("page " + (number + 1), anchors, this::posting);
        return rows.seen() > seen;
    }

    private ListedPosting posting(Element anchor) {
        String href = URI.create("https://" + host + "/")
                .resolve(anchor.attr("href").strip())
                .toString();
        Matcher id = ADDRESS.matcher(href);
        if (!id.find()) {
            throw new MalformedRow("no id in the link " + href);
        }
        return new ListedPosting(
                id.group(1),
                Row.need("title", title(anchor)),
                IcimsFields.location(card(anchor)),
                href.replaceFirst("[?#].*", ""));
    }

    /** A label for screen readers stands beside the title. */
    private static String title(Element anchor) {
        Element heading = anchor.selectFirst("h1, h2, h3, h4");
        Element bare = (heading == null ? anchor : heading).clone();
        bare.select(".field-label").remove();
        return ListedText.line(bare.text());
    }

    private static Element card(Element anchor) {
        Element card = anchor.closest(".iCIMS_JobCardItem, .iCIMS_JobListing, .iCIMS_JobsTable > .row, tr, li");
        return card == null ? anchor : card;
    }
}

package io.jobhunt.sourcing.jobvite;

import io.jobhunt.reading.ListedPosting;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.MalformedRow;
import io.jobhunt.sourcing.answers.OffsetPages;
import io.jobhunt.sourcing.answers.OffsetPages.Page;
import io.jobhunt.sourcing.answers.Row;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The search pages, 50 jobs each, with "1-50 of 120" where there is more than one. */
final class JobviteSearch {

    private static final URI HOST = URI.create("https://jobs.jobvite.com/");
    private static final int LIMIT = 50;
    private static final Pattern ADDRESS = Pattern.compile("/job/([A-Za-z0-9]+)");
    private static final Pattern TOTAL = Pattern.compile("\\b\\d+\\s*[-\\u2013]\\s*\\d+\\s+of\\s+([\\d,]{1,9})\\b");

    private JobviteSearch() {}

    static Listing list(String company, SiteRequests requests) {
        ListedRows rows = new ListedRows();
        OffsetPages.Source source = (offset, number) -> {
            URI page = HOST.resolve("/" + company + "/search?p=" + (number - 1));
            return read(requests.getHtml(page, Map.of()), company, number, rows);
        };
        OffsetPages.Walk walk = OffsetPages.walk(source.read(0, 1), LIMIT, rows, source);
        return rows.listing(walk.advertised(), walk.cutShort());
    }

    static Page read(Document page, String company, int number, ListedRows rows) {
        Elements links = page.select("a[href~=/job/[A-Za-z0-9]+]");
        if (links.isEmpty() && page.select("[class^=jv-], [class*=' jv-']").isEmpty()) {
            throw new ListingFailed(
                    "jobs.jobvite.com/" + company + " answered with a page that is no Jobvite job list");
        }
        int count = rows.read("page " + number, links, JobviteSearch::posting);
        Matcher total = TOTAL.matcher(page.text());
        return total.find()
                ? Page.of(count, Integer.parseInt(total.group(1).replace(",", "")))
                : new Page(count, OptionalInt.empty());
    }

    private static ListedPosting posting(Element link) {
        String url = HOST.resolve(link.attr("href").strip()).toString().replaceFirst("[?#].*", "");
        Matcher id = ADDRESS.matcher(url);
        if (!id.find()) {
            throw new MalformedRow("no id in the link " + url);
        }
        Element name = link.selectFirst(".jv-job-list-name");
        String title = ListedText.line(name == null ? link.text() : name.text());
        return new ListedPosting(id.group(1), Row.need("title", title), location(link), url);
    }

    private static String location(Element link) {
        Element row = link.closest("tr, li, .jv-job-list-item");
        Element location = (row == null ? link : row).selectFirst(".jv-job-list-location");
        String text = location == null ? null : ListedText.line(location.text());
        return text == null ? "" : text;
    }
}

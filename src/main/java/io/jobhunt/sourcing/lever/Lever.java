package io.jobhunt.sourcing.lever;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.AnswerJson;
import io.jobhunt.sourcing.answers.JsonFeed;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.ListedText;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.WebAddress;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Lever: pages of postings without a total. Its end is proven by a page that brings nothing new, at the price of one
 * more small request, because the longest page that the site gives is not documented.
 *
 * <p>Token: the site's name, with {@code eu/} before it for sites of the European instance.
 *
 * @see <a href="https://github.com/lever/postings-api">Postings API</a>
 */
public final class Lever implements CareerSiteKind {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 200;
    private static final String EU = "eu/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+( [A-Za-z0-9._-]+)*");

    @Override
    public String name() {
        return "lever";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        boolean pages = parts.isAt("jobs.lever.co", "jobs.eu.lever.co");
        boolean api = parts.isAt("api.lever.co", "api.eu.lever.co")
                && parts.segment(1).equals("postings");
        String site = pages ? parts.segment(0) : api ? parts.segment(2) : "";
        return NAME.matcher(site).matches()
                ? Optional.of(new CareerSite(name(), parts.host().contains(".eu.") ? EU + site : site))
                : Optional.empty();
    }

    @Override
    public Optional<CareerSite> detect(Document page) {
        return Embedded.in(page, this::detect);
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        ListedRows rows = new ListedRows();
        int first = 0;
        int skip = 0;
        for (int page = 1; page <= MOST_PAGES; page++) {
            List<JsonNode> answer;
            try {
                answer = page(site, requests, skip);
            } catch (ListingFailed failed) {
                if (page == 1) {
                    throw failed;
                }
                return rows.listing().cutShort("page " + page + " failed: " + failed.getMessage());
            }
            int before = rows.size();
            skip += rows.read("page " + page, answer, row -> posting(site, new Row(row)));
            first = page == 1 ? answer.size() : first;
            if (answer.isEmpty()) {
                return rows.listing();
            }
            if (page > 1 && rows.size() == before) {
                // Everything came again: the site does not page. Then the first page was all, unless it was a full one.
                return first == PAGE
                        ? rows.listing()
                                .cutShort("the site gave the first " + PAGE + " postings again in place of page 2")
                        : rows.listing();
            }
        }
        return rows.listing().cutShort("stopped after " + MOST_PAGES + " pages");
    }

    /** Only what a listing needs is kept of each row: descriptions would be held for the time of a page. */
    private static List<JsonNode> page(CareerSite site, SiteRequests requests, int skip) {
        URI uri = URI.create(api(site) + "?mode=json&skip=" + skip + "&limit=" + PAGE);
        return requests.stream(uri, "application/json", Map.of(), body -> {
            List<JsonNode> postings = new ArrayList<>();
            JsonFeed.readArray(
                    body,
                    posting -> postings.add(
                            posting instanceof ObjectNode row
                                    ? row.retain("id", "text", "categories", "hostedUrl")
                                    : posting));
            return postings;
        });
    }

    private static ListedPosting posting(CareerSite site, Row row) {
        String id = Row.need("id", row.text("id"));
        List<String> places = row.at("categories").texts("allLocations");
        String url = row.text("hostedUrl");
        return new ListedPosting(
                id,
                Row.need("title", row.title("text")),
                places.isEmpty()
                        ? Objects.requireNonNullElse(row.text("categories", "location"), "")
                        : ListedText.places(places),
                WebAddress.or(url, page(site, id)));
    }

    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        return PageRequest.api(URI.create(api(site) + "/" + WebAddress.segment(posting.externalId()) + "?mode=json"));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return page.isJson()
                ? AnswerJson.tree(page.text())
                        .map(Row::new)
                        .filter(posting -> posting.text("text") != null)
                        .map(LeverPosting::read)
                : Optional.empty();
    }

    private static String api(CareerSite site) {
        boolean eu = site.token().startsWith(EU);
        String name = eu ? site.token().substring(EU.length()) : site.token();
        return "https://api." + (eu ? "eu." : "") + "lever.co/v0/postings/" + WebAddress.segment(name);
    }

    private static String page(CareerSite site, String id) {
        return api(site).replace("https://api.", "https://jobs.").replace("/v0/postings", "") + "/" + id;
    }
}

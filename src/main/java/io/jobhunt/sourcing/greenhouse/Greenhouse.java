package io.jobhunt.sourcing.greenhouse;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.PageRequest;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.JsonFeed;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.Row;
import io.jobhunt.sourcing.answers.WebAddress;
import io.jobhunt.sourcing.detection.Embedded;
import io.jobhunt.sourcing.detection.SiteUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Greenhouse: one call lists a whole board and states its total. Boards shown under {@code .eu.} hosts are answered by
 * the same API. The list is asked without {@code content=true}: it would be ten times as long, and the posting's page
 * says the same.
 *
 * @see <a href="https://developers.greenhouse.io/job-board.html">Job Board API</a>
 */
public final class Greenhouse implements CareerSiteKind {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Set<String> NO_BOARDS = Set.of("embed", "users", "v1", "assets", "login");

    private final GreenhousePage page = new GreenhousePage();

    @Override
    public String name() {
        return "greenhouse";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        String token = "";
        if (parts.isAt("boards-api.greenhouse.io", "api.greenhouse.io", "boards-api.eu.greenhouse.io")) {
            token = parts.segment(1).equals("boards") ? parts.segment(2) : "";
        } else if (parts.isAt(
                "boards.greenhouse.io",
                "job-boards.greenhouse.io",
                "boards.eu.greenhouse.io",
                "job-boards.eu.greenhouse.io")) {
            boolean embed = parts.segment(0).equals("embed");
            token = embed ? parts.query().getOrDefault("for", "") : parts.segment(0);
        }
        return TOKEN.matcher(token).matches() && !NO_BOARDS.contains(token)
                ? Optional.of(new CareerSite(name(), token))
                : Optional.empty();
    }

    @Override
    public Optional<CareerSite> detect(Document page) {
        return Embedded.in(page, this::detect);
    }

    @Override
    public boolean ignoresCase() {
        return true;
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        URI board =
                URI.create("https://boards-api.greenhouse.io/v1/boards/" + WebAddress.segment(site.token()) + "/jobs");
        return requests.stream(board, "application/json", Map.of(), body -> read(site, body));
    }

    private static Listing read(CareerSite site, InputStream body) throws IOException {
        ListedRows rows = new ListedRows();
        JsonNode rest = JsonFeed.readObject(
                body, "jobs", job -> rows.readNext("the list", job, row -> posting(site, new Row(row))));
        return rows.listing(JsonFields.count(rest, "meta", "total"), null);
    }

    private static ListedPosting posting(CareerSite site, Row job) {
        String id = Row.need("id", job.text("id"));
        String title = Row.need("title", job.title("title"));
        String location = job.text("location", "name");
        String url = job.text("absolute_url");
        return new ListedPosting(
                id,
                title,
                location == null ? "" : location,
                WebAddress.or(url, "https://job-boards.greenhouse.io/" + site.token() + "/jobs/" + id));
    }

    /** Employers may show postings on a site of their own, which can be a script's; the board's API has them all. */
    @Override
    public Optional<PageRequest> dataRequest(CareerSite site, ListedPosting posting) {
        return Optional.of(PageRequest.api(URI.create("https://boards-api.greenhouse.io/v1/boards/"
                + WebAddress.segment(site.token()) + "/jobs/" + WebAddress.segment(posting.externalId())
                + "?pay_transparency=true")));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage fetched) {
        return page.read(fetched);
    }
}

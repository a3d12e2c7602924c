package io.jobhunt.sourcing.workable;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.CareerSite;
import io.jobhunt.reading.ListedPosting;
import io.jobhunt.reading.Reading;
import io.jobhunt.sourcing.CareerSiteKind;
import io.jobhunt.sourcing.Listing;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Workable: the call behind its widget answers a whole account without a total. A posting at several places is one row
 * for each of them, all with the same shortcode.
 *
 * <p>Token: the account's name.
 */
public final class Workable implements CareerSiteKind {

    private static final String HOST = "https://apply.workable.com";
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Set<String> NO_ACCOUNTS =
            Set.of("api", "j", "jobs", "view", "www", "apply", "help", "resources", "careers", "assets", "status");

    @Override
    public String name() {
        return "workable";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        SiteUrl parts = SiteUrl.of(url);
        int accounts = parts.segments().indexOf("accounts");
        String account = "";
        if (parts.isAt("apply.workable.com", "www.workable.com") && accounts > 0) {
            account = parts.segment(accounts + 1);
        } else if (parts.isAt("apply.workable.com")) {
            account = parts.segment(0);
        } else {
            account = parts.subdomainOf("workable.com").orElse("");
        }
        return ACCOUNT.matcher(account).matches() && !NO_ACCOUNTS.contains(account)
                ? Optional.of(new CareerSite(name(), account))
                : Optional.empty();
    }

    @Override
    public Optional<CareerSite> detect(Document page) {
        return Embedded.in(page, this::detect);
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        URI widget = URI.create(HOST + "/api/v1/widget/accounts/" + WebAddress.segment(site.token()));
        return requests.stream(widget, "application/json", Map.of(), body -> read(site, body));
    }

    private static Listing read(CareerSite site, InputStream body) throws IOException {
        ListedRows rows = new ListedRows();
        JsonFeed.readObject(body, "jobs", job -> rows.readNext("the list", job, row -> posting(site, new Row(row))));
        return rows.listing();
    }

    private static ListedPosting posting(CareerSite site, Row job) {
        String id = Row.need("shortcode", job.text("shortcode"));
        String url = job.firstText("url", "shortlink");
        return new ListedPosting(
                id,
                Row.need("title", job.title("title")),
                location(job),
                WebAddress.or(url, HOST + "/" + site.token() + "/j/" + id + "/"));
    }

    private static String location(Row job) {
        List<String> places = job.each("locations").stream()
                .filter(place -> !place.isTrue("hidden"))
                .map(place -> place.joined("city", "region", "country"))
                .toList();
        String all = ListedText.places(places);
        if (!all.isEmpty()) {
            return all;
        }
        String own = job.joined("city", "state", "country");
        String nested = job.text("location", "location_str");
        return own != null ? own : nested != null ? nested : job.isTrue("telecommuting") ? "Remote" : "";
    }

    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        return PageRequest.api(URI.create(HOST + "/api/v2/accounts/" + WebAddress.segment(site.token()) + "/jobs/"
                + WebAddress.segment(posting.externalId())));
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        if (!page.isJson()) {
            return Optional.empty();
        }
        Optional<JsonNode> json = AnswerJson.tree(page.text());
        return json.map(Row::new).filter(job -> job.text("title") != null).map(WorkableJob::read);
    }
}

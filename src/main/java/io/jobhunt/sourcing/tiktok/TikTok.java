package io.jobhunt.sourcing.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.OffsetPages;
import io.jobhunt.sourcing.answers.OffsetPages.Page;
import io.jobhunt.sourcing.answers.Row;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TikTok (token {@code tiktok}) and ByteDance (token {@code en}): the token is the site's {@code website-path}. */
public final class TikTok implements CareerSiteKind {

    private static final int LIMIT = 100;
    private static final List<String> FILTERS =
            List.of("category_id_list", "subject_id_list", "location_code_list", "job_function_id_list");

    @Override
    public String name() {
        return "tiktok";
    }

    @Override
    public Optional<CareerSite> detect(URI url) {
        return TikTokSite.of(url).map(site -> new CareerSite(name(), site.websitePath()));
    }

    @Override
    public Listing list(CareerSite site, SiteRequests requests) {
        TikTokSite tikTok = TikTokSite.of(site);
        ListedRows rows = new ListedRows();
        OffsetPages.Source source = (offset, number) -> {
            JsonNode data = ask(tikTok, requests, offset);
            int count = rows.read("page " + number, data.path("job_post_list"), row -> posting(tikTok, row));
            return Page.of(count, JsonFields.count(data, "count").orElse(0));
        };
        OffsetPages.Walk walk = OffsetPages.walk(source.read(0, 1), LIMIT, rows, source);
        return rows.listing(walk.advertised(), walk.cutShort());
    }

    private static JsonNode ask(TikTokSite site, SiteRequests requests, int offset) {
        JsonNode answer = requests.postJson(site.search(), site.headers(), search(offset));
        String code = JsonFields.text(answer, "code");
        if (code != null && !code.equals("0")) {
            throw new ListingFailed(site.search().getHost() + " answered code " + code + ": "
                    + JsonFields.firstText(answer, "message", "error"));
        }
        JsonNode data = answer.path("data");
        // An empty board has a null list beside its count of 0.
        if (!data.path("job_post_list").isArray()
                && JsonFields.count(data, "count").orElse(1) > 0) {
            throw new ListingFailed(site.search().getHost() + " answered without data.job_post_list: "
                    + JsonFields.firstText(answer, "message", "error"));
        }
        return data;
    }

    private static ObjectNode search(int offset) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("keyword", "").put("limit", LIMIT).put("offset", offset);
        FILTERS.forEach(body::putArray);
        return body;
    }

    private static ListedPosting posting(TikTokSite site, JsonNode row) {
        String id = Row.need("id", JsonFields.text(row, "id"));
        String title = Row.need("title", JsonFields.plain(row, "title"));
        return new ListedPosting(id, title, TikTokJob.location(row.path("city_info")), site.page(id));
    }

    /** The page for people is an empty shell filled by script: the detail call has all of it. */
    @Override
    public PageRequest pageRequest(CareerSite site, ListedPosting posting) {
        TikTokSite tikTok = TikTokSite.of(site);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("job_post_id", posting.externalId());
        Map<String, String> headers = new HashMap<>(tikTok.headers());
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        return new PageRequest("POST", tikTok.detail(), headers, body.toString(), false);
    }

    @Override
    public Optional<Reading> read(CareerSite site, RawPage page) {
        return TikTokJob.read(TikTokSite.of(site), page);
    }
}

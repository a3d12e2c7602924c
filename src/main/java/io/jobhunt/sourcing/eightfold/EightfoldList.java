package io.jobhunt.sourcing.eightfold;

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
import io.jobhunt.sourcing.answers.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One listing, ten rows a page whatever is asked for. Tenants stop answering beyond an offset of about 2,000: what lies
 * there is reported as missing.
 */
final class EightfoldList {

    private static final int LIMIT = 10;

    private final EightfoldSite token;
    private final EightfoldSite site;
    private final SiteRequests requests;
    private final ListedRows rows = new ListedRows();

    EightfoldList(EightfoldSite token, EightfoldSite site, SiteRequests requests) {
        this.token = token;
        this.site = site;
        this.requests = requests;
    }

    Listing list() {
        OffsetPages.Walk walk = OffsetPages.walk(page(0, 1), LIMIT, rows, this::page);
        return rows.listing(walk.advertised(), walk.cutShort());
    }

    private Page page(int start, int number) {
        Map<String, String> headers =
                Map.of("Accept", "application/json", "Referer", site.careers().toString());
        JsonNode answer = requests.getJson(site.search(start), headers);
        JsonNode data = site.api() == EightfoldApi.PCSX ? answer.path("data") : answer;
        if (!data.path("positions").isArray()) {
            throw new ListingFailed(site.host() + " answered without a list of positions: "
                    + JsonFields.firstText(answer, "message", "error"));
        }
        int count = rows.read("page " + number, data.path("positions"), this::posting);
        OptionalInt total = JsonFields.count(data, "count");
        return total.isPresent() ? Page.of(count, total.getAsInt()) : new Page(count, total);
    }

    private ListedPosting posting(JsonNode position) {
        String id = Row.need("id", JsonFields.text(position, "id"));
        String title = Row.need("title", JsonFields.plain(position, "name"));
        String stated = JsonFields.firstText(position, "canonicalPositionUrl", "publicUrl", "positionUrl");
        return new ListedPosting(id, title, location(position), site.url(stated, id, token));
    }

    /** {@code Los Gatos,California,United States of America}, written for people. */
    private static String location(JsonNode position) {
        List<String> stated = JsonFields.texts(position, "locations");
        Set<String> places = new LinkedHashSet<>();
        for (String place : stated.isEmpty() ? JsonFields.texts(position, "location") : stated) {
            places.add(ListedText.line(place.replaceAll("\\s*,\\s*", ", ")));
        }
        return String.join("; ", places);
    }
}

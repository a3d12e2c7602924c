package io.jobhunt.sourcing.workday;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.OffsetPages;
import io.jobhunt.sourcing.answers.OffsetPages.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One listing. Most tenants show at most 2,000 jobs of a query, and their {@code total} stops there too; some state more,
 * and show them all. A query that reaches the cap, or does not show what it states, is asked again in parts, one for each value of a facet, and a part that is still capped is divided further. How many
 * jobs there truly are is told by the facets' counts: when a facet leaves jobs out, the next one is tried as well.
 */
final class WorkdayList {

    private static final int CAP = 2_000;

    /** Each further facet reads the same jobs once more; beyond this many it is not worth the site's time. */
    private static final int FACETS_TRIED = 3;

    private final WorkdaySite site;
    private final SiteRequests requests;
    private final List<String> troubles = new ArrayList<>();

    WorkdayList(WorkdaySite site, SiteRequests requests) {
        this.site = site;
        this.requests = requests;
    }

    Listing list() {
        WorkdayQuery everything = WorkdayQuery.everything();
        JsonNode first = ask(everything, 0);
        int expected = WorkdayFacet.of(first, everything.narrowedBy()).stream()
                .filter(WorkdayFacet::isExclusive)
                .mapToInt(WorkdayFacet::sum)
                .max()
                .orElse(0);
        ListedRows rows = new ListedRows();
        int advertised = read(everything, first, expected, rows);
        return rows.listing(OptionalInt.of(advertised), troubles.isEmpty() ? null : String.join("; ", troubles));
    }

    /**
     * Reads one query, in parts if need be.
     *
     * @param expected the number of jobs that facet counts promise; only looked at where the total is capped
     * @return the number of jobs the site advertises for the query
     */
    private int read(WorkdayQuery query, JsonNode first, int expected, ListedRows into) {
        int total = JsonFields.count(first, "total").orElse(0);
        List<WorkdayFacet> facets = WorkdayFacet.of(first, query.narrowedBy());
        if (total < CAP) {
            return readPages(query, first, into).orElse(total);
        }
        // Exactly the cap tells nothing; any other number is meant.
        int advertised = Math.max(total, expected);
        boolean known = expected >= CAP || total > CAP;
        ListedRows rows = new ListedRows();
        if (total > CAP && isReadWhole(query, first, advertised, rows)) {
            into.addAll(rows);
            return advertised;
        }
        if (facets.isEmpty() || known && advertised == CAP) {
            readPages(query, first, rows);
        } else {
            readParts(query, facets, known ? advertised : Integer.MAX_VALUE, rows);
        }
        into.addAll(rows);
        if (!known || rows.seen() < advertised) {
            troubles.add("the site shows at most " + CAP + " of " + query + " at a time, and only " + rows.size()
                    + " of " + (known ? advertised : "an unknown number") + " could be read"
                    + (facets.isEmpty() ? ": it names nothing to divide them by" : " in parts"));
        }
        return advertised;
    }

    /** Whether the site shows beyond its cap what it states; if not, its pages' troubles are those of the cap. */
    private boolean isReadWhole(WorkdayQuery query, JsonNode first, int advertised, ListedRows rows) {
        int before = troubles.size();
        readPages(query, first, rows);
        if (rows.seen() >= advertised) {
            return true;
        }
        troubles.subList(before, troubles.size()).clear();
        return false;
    }

    private void readParts(WorkdayQuery query, List<WorkdayFacet> facets, int enough, ListedRows rows) {
        for (WorkdayFacet facet : facets.subList(0, Math.min(FACETS_TRIED, facets.size()))) {
            for (Map.Entry<String, Integer> value : facet.counts().entrySet()) {
                readPart(query.with(facet.parameter(), value.getKey()), value.getValue(), rows);
            }
            if (rows.seen() >= enough) {
                return;
            }
        }
    }

    /** One broken part does not cost the others. */
    private void readPart(WorkdayQuery part, int count, ListedRows rows) {
        try {
            read(part, ask(part, 0), count, rows);
        } catch (ListingFailed failed) {
            troubles.add("the part " + part + " (" + count + " jobs) failed: " + failed.getMessage());
        }
    }

    private OptionalInt readPages(WorkdayQuery query, JsonNode first, ListedRows into) {
        WorkdayRows rows = new WorkdayRows(site);
        OffsetPages.Source source = (offset, number) -> {
            JsonNode answer = number == 1 ? first : ask(query, offset);
            int count = rows.read(query + ", page " + number, answer.path("jobPostings"));
            OptionalInt total = JsonFields.count(answer, "total");
            return total.isPresent() ? Page.of(count, total.getAsInt()) : new Page(count, total);
        };
        OffsetPages.Walk walk = OffsetPages.walk(source.read(0, 1), WorkdayQuery.LIMIT, rows.rows(), source);
        into.addAll(rows.rows());
        if (walk.cutShort() != null) {
            troubles.add(query + ": " + walk.cutShort());
        }
        return walk.advertised();
    }

    private JsonNode ask(WorkdayQuery query, int offset) {
        JsonNode answer = requests.postJson(site.jobs(), Map.of("Accept", "application/json"), query.body(offset));
        if (!answer.path("jobPostings").isArray()) {
            throw new ListingFailed(site.host() + " answered without jobPostings: "
                    + JsonFields.firstText(answer, "message", "error", "errorCode"));
        }
        return answer;
    }
}

package io.jobhunt.sourcing.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.sourcing.Listing;
import io.jobhunt.sourcing.ListingFailed;
import io.jobhunt.sourcing.SiteRequests;
import io.jobhunt.sourcing.answers.JsonFields;
import io.jobhunt.sourcing.answers.ListedRows;
import io.jobhunt.sourcing.answers.OffsetPages;
import io.jobhunt.sourcing.answers.OffsetPages.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One listing through {@code search.json}. A query answers at most 10,000 jobs, and its {@code hits} stop there too, so
 * a query that reaches the cap is asked again in parts: by business category, a part that is still capped by country.
 */
final class AmazonSearch {

    private static final int CAP = 10_000;

    /** A compressed answer was seen to come as status 500. */
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "Accept-Encoding", "identity");

    private final SiteRequests requests;
    private final ListedRows all = new ListedRows();
    private final List<String> troubles = new ArrayList<>();
    private int advertised;

    AmazonSearch(SiteRequests requests) {
        this.requests = requests;
    }

    Listing list() {
        read(AmazonQuery.everything());
        return all.listing(OptionalInt.of(advertised), troubles.isEmpty() ? null : String.join("; ", troubles));
    }

    private void read(AmazonQuery query) {
        JsonNode first = ask(query, 0);
        int hits = JsonFields.count(first, "hits").orElse(0);
        Optional<AmazonFacet> facet = hits < CAP ? Optional.empty() : widest(query, first);
        if (facet.isPresent()) {
            facet.get().counts(first).forEach((value, count) -> readPart(query.with(facet.get(), value), count));
        } else {
            readPages(query, first, hits);
        }
    }

    /** One broken part does not cost the others. */
    private void readPart(AmazonQuery part, int count) {
        try {
            read(part);
        } catch (ListingFailed failed) {
            advertised += count;
            troubles.add("the part \"" + part + "\" (" + count + " jobs) failed: " + failed.getMessage());
        }
    }

    /** The facet whose values cover most jobs, so that a job without a category is not lost; none for what fits. */
    private static Optional<AmazonFacet> widest(AmazonQuery query, JsonNode answer) {
        return Stream.of(AmazonFacet.values())
                .filter(facet -> !query.narrowedBy().contains(facet.parameter()))
                .filter(facet -> sum(facet, answer) >= CAP)
                .max(Comparator.<AmazonFacet>comparingInt(facet -> sum(facet, answer))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static int sum(AmazonFacet facet, JsonNode answer) {
        return facet.counts(answer).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void readPages(AmazonQuery query, JsonNode first, int hits) {
        ListedRows rows = new ListedRows();
        OffsetPages.Source source = (offset, number) -> {
            if (offset + AmazonQuery.LIMIT > CAP) {
                return new Page(0, OptionalInt.empty());
            }
            return page(number == 1 ? first : ask(query, offset), query, number, rows);
        };
        OffsetPages.Walk walk = OffsetPages.walk(source.read(0, 1), AmazonQuery.LIMIT, rows, source);
        all.addAll(rows);
        advertised += walk.advertised().orElse(rows.size());
        if (walk.cutShort() != null) {
            troubles.add(query + ": " + walk.cutShort());
        }
        if (hits >= CAP) {
            troubles.add("the site shows at most " + CAP + " of \"" + query + "\" and names nothing to divide it by");
        }
    }

    private static Page page(JsonNode answer, AmazonQuery query, int number, ListedRows rows) {
        int count = rows.read(query + ", page " + number, answer.path("jobs"), AmazonRow::posting);
        return Page.of(count, JsonFields.count(answer, "hits").orElse(0));
    }

    /** The site says in {@code error}, beside status 200 and no jobs, what it did not like. */
    private JsonNode ask(AmazonQuery query, int offset) {
        JsonNode answer = requests.getJson(query.page(offset), HEADERS);
        String error = JsonFields.text(answer, "error");
        if (error != null) {
            throw new ListingFailed("amazon.jobs answered the error \"" + error + "\"");
        }
        if (!answer.path("jobs").isArray()) {
            throw new ListingFailed("amazon.jobs answered without a list of jobs");
        }
        return answer;
    }
}

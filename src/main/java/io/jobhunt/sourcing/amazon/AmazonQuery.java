package io.jobhunt.sourcing.amazon;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;

/** What part of Amazon's jobs is asked for: parameter name to value, such as {@code business_category[] = aws}. */
record AmazonQuery(TreeMap<String, String> filters) {

    private static final String SEARCH = "https://www.amazon.jobs/en/search.json";
    static final int LIMIT = 100;

    static AmazonQuery everything() {
        return new AmazonQuery(new TreeMap<>());
    }

    AmazonQuery with(AmazonFacet facet, String value) {
        TreeMap<String, String> narrowed = new TreeMap<>(filters);
        narrowed.put(facet.parameter(), value);
        return new AmazonQuery(narrowed);
    }

    Set<String> narrowedBy() {
        return filters.keySet();
    }

    URI page(int offset) {
        StringBuilder url =
                new StringBuilder(SEARCH).append("?result_limit=" + LIMIT + "&offset=" + offset + "&sort=recent");
        filters.forEach((name, value) ->
                url.append('&').append(encode(name)).append('=').append(encode(value)));
        if (offset == 0) {
            for (AmazonFacet facet : AmazonFacet.values()) {
                url.append('&').append(encode("facets[]")).append('=').append(facet.facet());
            }
        }
        return URI.create(url.toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return filters.isEmpty() ? "all jobs" : String.join(", ", filters.values());
    }
}

package io.jobhunt.sourcing.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a capped query can be divided by, in the order of preference. Each job has one value of each. */
enum AmazonFacet {
    BUSINESS_CATEGORY("business_category"),
    COUNTRY("normalized_country_code");

    private final String facet;

    AmazonFacet(String facet) {
        this.facet = facet;
    }

    /** Its name in {@code facets[]}. */
    String facet() {
        return facet;
    }

    /** Its name as a filter. */
    String parameter() {
        return facet + "[]";
    }

    /** Jobs by value, of {@code {"business_category_facet": [{"aws": 12}, …]}}. */
    Map<String, Integer> counts(JsonNode answer) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (JsonNode entry : answer.path("facets").path(facet + "_facet")) {
            entry.properties().forEach(value -> {
                if (!value.getKey().isBlank() && value.getValue().asInt() > 0) {
                    counts.merge(value.getKey(), value.getValue().asInt(), Integer::sum);
                }
            });
        }
        return counts;
    }
}

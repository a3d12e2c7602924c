package io.jobhunt.sourcing.workday;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.sourcing.answers.JsonFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A facet of a list: jobs by value.
 *
 * @param counts value id to number of jobs; a job may be counted under several values (places), or under none
 */
record WorkdayFacet(String parameter, Map<String, Integer> counts) {

    /** Facets that give each job one value, so that their counts add up to the true total. */
    private static final List<String> EXCLUSIVE = List.of("jobFamilyGroup", "timeType", "workerSubType", "jobFamily");

    int sum() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isExclusive() {
        return EXCLUSIVE.contains(parameter);
    }

    /** The facets of an answer that were not applied yet: in the order in which they are worth dividing by. */
    static List<WorkdayFacet> of(JsonNode answer, Set<String> applied) {
        List<WorkdayFacet> facets = new ArrayList<>();
        collect(answer.path("facets"), facets);
        facets.removeIf(facet -> applied.contains(facet.parameter) || facet.counts.size() < 2);
        facets.sort(Comparator.comparingInt(WorkdayFacet::rank)
                .thenComparing(Comparator.comparingInt(WorkdayFacet::largest)));
        return facets;
    }

    /** Facets can be grouped: the values of a group are facets themselves. */
    private static void collect(JsonNode stated, List<WorkdayFacet> facets) {
        for (JsonNode facet : stated) {
            JsonNode values = facet.path("values");
            if (values.path(0).has("facetParameter")) {
                collect(values, facets);
                continue;
            }
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (JsonNode value : values) {
                String id = JsonFields.text(value, "id");
                if (id != null) {
                    counts.put(id, JsonFields.count(value, "count").orElse(0));
                }
            }
            String parameter = JsonFields.text(facet, "facetParameter");
            if (parameter != null) {
                facets.add(new WorkdayFacet(parameter, counts));
            }
        }
    }

    private int rank() {
        int exclusive = EXCLUSIVE.indexOf(parameter);
        return exclusive == 0 ? 0 : exclusive > 0 ? 1 : 2;
    }

    private int largest() {
        return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}

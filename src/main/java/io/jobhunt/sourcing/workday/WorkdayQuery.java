package io.jobhunt.sourcing.workday;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeMap;

/** What part of a site's jobs is asked for: facet parameter to value id. */
record WorkdayQuery(TreeMap<String, String> applied) {

    /** More rows than this are answered with status 400. */
    static final int LIMIT = 20;

    static WorkdayQuery everything() {
        return new WorkdayQuery(new TreeMap<>());
    }

    WorkdayQuery with(String parameter, String value) {
        TreeMap<String, String> narrowed = new TreeMap<>(applied);
        narrowed.put(parameter, value);
        return new WorkdayQuery(narrowed);
    }

    Set<String> narrowedBy() {
        return applied.keySet();
    }

    ObjectNode body(int offset) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode facets = body.putObject("appliedFacets");
        applied.forEach((parameter, value) -> facets.putArray(parameter).add(value));
        return body.put("limit", LIMIT).put("offset", offset).put("searchText", "");
    }

    @Override
    public String toString() {
        return applied.isEmpty() ? "all jobs" : applied.toString();
    }
}

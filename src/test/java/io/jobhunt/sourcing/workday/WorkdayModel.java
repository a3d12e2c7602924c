package io.jobhunt.sourcing.workday;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Asked;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Workday site with its limits: at most 20 rows a page (else 400), a total that stops at 2,000, nothing beyond it, and
 * the total on the first page only.
 *
 * @param jobs    rows; the fields named as facets are not sent, but counted and filtered by
 * @param grouped a facet that stands inside a group, as places do
 * @param statedAt the number at which the total stops
 * @param shownTo  the offset beyond which nothing is shown
 */
record WorkdayModel(String path, List<ObjectNode> jobs, List<String> facets, String grouped, int statedAt, int shownTo)
        implements Script {

    static final int CAP = 2_000;

    WorkdayModel(String path, List<ObjectNode> jobs, List<String> facets, String grouped) {
        this(path, jobs, facets, grouped, CAP, CAP);
    }

    @Override
    public Answer answer(Asked asked) {
        if (!asked.method().equals("POST") || !asked.path().equals(path)) {
            return Answer.status(404);
        }
        JsonNode query = AnswerJson.tree(asked.body()).orElseThrow();
        int limit = query.path("limit").asInt();
        int offset = query.path("offset").asInt();
        if (limit > 20) {
            return Answer.of(400, "application/json", "{\"errorCode\":\"HTTP_400\"}");
        }
        List<ObjectNode> matching = jobs.stream()
                .filter(job -> query.path("appliedFacets").properties().stream()
                        .allMatch(facet -> job.path(facet.getKey())
                                .asText()
                                .equals(facet.getValue().path(0).asText())))
                .toList();
        ObjectNode answer = AnswerJson.MAPPER.createObjectNode();
        answer.put("total", offset == 0 ? Math.min(statedAt, matching.size()) : 0);
        ArrayNode rows = answer.putArray("jobPostings");
        matching.stream().limit(shownTo).skip(offset).limit(limit).forEach(job -> rows.add(sent(job)));
        ArrayNode stated = answer.putArray("facets");
        facets.forEach(facet -> add(stated, facet, matching));
        if (grouped != null) {
            ObjectNode group = stated.addObject().put("facetParameter", "locationMainGroup");
            add(group.putArray("values"), grouped, matching);
        }
        return Answer.json(answer);
    }

    private ObjectNode sent(ObjectNode job) {
        ObjectNode row = job.deepCopy();
        row.remove(facets);
        return grouped == null ? row : row.without(grouped);
    }

    private static void add(ArrayNode into, String facet, List<ObjectNode> jobs) {
        Map<String, Integer> counts = new TreeMap<>();
        jobs.stream()
                .filter(job -> job.hasNonNull(facet))
                .forEach(job -> counts.merge(job.path(facet).asText(), 1, Integer::sum));
        if (!counts.isEmpty()) {
            ArrayNode values = into.addObject().put("facetParameter", facet).putArray("values");
            counts.forEach((id, count) -> values.addObject().put("id", id).put("count", count));
        }
    }
}

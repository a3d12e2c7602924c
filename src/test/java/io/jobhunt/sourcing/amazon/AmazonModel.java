package io.jobhunt.sourcing.amazon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.sourcing.ScriptedSite.Answer;
import io.jobhunt.sourcing.ScriptedSite.Asked;
import io.jobhunt.sourcing.ScriptedSite.Script;
import io.jobhunt.sourcing.answers.AnswerJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** amazon.jobs with its limits: 100 rows a page, 10,000 a query, hits capped there, compressed answers broken. */
record AmazonModel(List<ObjectNode> jobs, boolean hitsCapped) implements Script {

    static final int CAP = 10_000;

    private static final Map<String, String> FACETS =
            Map.of("business_category", "business_category", "normalized_country_code", "country_code");

    AmazonModel(List<ObjectNode> jobs) {
        this(jobs, true);
    }

    @Override
    public Answer answer(Asked asked) {
        if (!asked.host().equals("www.amazon.jobs") || !asked.path().equals("/en/search.json")) {
            return Answer.status(404);
        }
        if (!"identity".equals(asked.headers().get("accept-encoding"))) {
            return Answer.status(500);
        }
        int offset = asked.number("offset", 0);
        int limit = asked.number("result_limit", 10);
        ObjectNode answer = AnswerJson.MAPPER.createObjectNode();
        ArrayNode page = answer.putArray("jobs");
        if (limit > 100 || offset + limit > CAP) {
            answer.put("error", "Result window is too large").put("hits", 0);
            return new Answer(400, Map.of("Content-Type", "application/json"), AnswerJson.bytes(answer), null);
        }
        List<ObjectNode> matching = jobs.stream()
                .filter(job -> FACETS.entrySet().stream().allMatch(facet -> matches(job, facet, asked)))
                .toList();
        answer.putNull("error").put("hits", hitsCapped ? Math.min(matching.size(), CAP) : matching.size());
        ObjectNode facets = answer.putObject("facets");
        FACETS.forEach((facet, field) -> tally(matching, field, facets.putArray(facet + "_facet")));
        matching.stream().skip(offset).limit(limit).forEach(page::add);
        return Answer.json(answer);
    }

    private static boolean matches(ObjectNode job, Map.Entry<String, String> facet, Asked asked) {
        String wanted = asked.query().get(facet.getKey() + "%5B%5D");
        return wanted == null || wanted.equals(job.path(facet.getValue()).asText());
    }

    /** {@code [{"aws": 12}, {"retail": 3}]}; a job without the field is in none. */
    private static void tally(List<ObjectNode> jobs, String field, ArrayNode facet) {
        Map<String, Integer> counts = new TreeMap<>();
        jobs.stream()
                .filter(job -> job.hasNonNull(field))
                .forEach(job -> counts.merge(job.path(field).asText(), 1, Integer::sum));
        counts.forEach((value, count) -> facet.addObject().put(value, count));
    }
}

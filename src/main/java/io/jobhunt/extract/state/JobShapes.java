package io.jobhunt.extract.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobhunt.extract.markup.Descriptions;
import io.jobhunt.extract.markup.OneLine;
import io.jobhunt.extract.markup.PhraseLists;
import io.jobhunt.reading.Candidate;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.places.Places;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.EmploymentTypes;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Recognises postings in foreign JSON by their shape: an object with a title, a long description, and at least two of
 * the other things postings have. Whether it is the page's own posting is decided elsewhere.
 */
final class JobShapes {

    private static final int MAX_NODES = 300_000;
    private static final int MAX_FOUND = 100;
    private static final int SHORTEST_DESCRIPTION = 150;
    private static final int SHORTEST_PART = 40;

    private static final List<String> TITLE = PhraseLists.list(
            """
                title | jobtitle | postingtitle | jobpostingtitle | positiontitle | jobname | positionname | name |
                text""");

    private static final List<String> DESCRIPTION = PhraseLists.list(
            """
                descriptionhtml | jobdescriptionhtml | description | jobdescription | fulldescription |
                longdescription | externaldescription | jobad | descriptionbody | content | body | bodyhtml |
                jobdescriptiontext | descriptiontext | descriptionplain""");

    private static final List<String> LOCATION = PhraseLists.list(
            """
                locations | joblocation | location | jobpostlocation | locationname | joblocations | primarylocation | locationstext |
                offices | office | city""");

    private static final List<String> COMPANY = List.of(
            "hiringorganization",
            "companyname",
            "company",
            "organization",
            "organizationname",
            "employer",
            "employername");

    private static final List<String> DEPARTMENT =
            List.of("department", "departmentname", "departments", "team", "teamname");

    private static final List<String> EMPLOYMENT = PhraseLists.list(
            """
                employmenttype | employmenttypes | jobtype | typeofemployment | commitment | timetype |
                contracttype | employmentstatus""");

    private static final List<String> WORKPLACE =
            List.of("workplacetype", "worklocationoption", "remotetype", "locationtype", "workmode", "remotestatus");

    private static final List<String> POSTED = PhraseLists.list(
            """
                dateposted | publishedat | publisheddate | posteddate | postedat | postingdate | firstpublished |
                releaseddate | publishedon | createdat""");

    private static final List<String> CLOSES = List.of(
            "validthrough", "applicationdeadline", "closingdate", "expirationdate", "expiresat", "unpostingdate");

    private static final List<String> APPLY = List.of("applyurl", "applicationurl", "applylink", "applicationlink");

    private static final List<String> URLS = PhraseLists.list(
            """
                url | joburl | absoluteurl | canonicalurl | hostedurl | postingurl | publicurl | link | permalink |
                externalpath""");

    private static final List<String> IDS = PhraseLists.list(
            """
                id | jobid | uuid | jobpostid | requisitionid | postingid | shortcode | slug | reqid | identifier""");

    private static final List<List<String>> EVIDENCE =
            List.of(LOCATION, COMPANY, DEPARTMENT, EMPLOYMENT, WORKPLACE, POSTED, CLOSES, APPLY);

    private JobShapes() {}

    static List<Candidate> in(List<JsonNode> roots, URI page) {
        List<Candidate> found = new ArrayList<>();
        Deque<JsonNode> open = new ArrayDeque<>(roots);
        int visited = 0;
        while (!open.isEmpty() && ++visited < MAX_NODES && found.size() < MAX_FOUND) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                Candidate candidate = candidate((ObjectNode) node, page);
                if (candidate != null) {
                    found.add(candidate);
                }
            }
            if (node.isContainerNode()) {
                node.forEach(child -> {
                    if (child.isContainerNode()) {
                        open.add(child);
                    }
                });
            }
        }
        return found;
    }

    private static Candidate candidate(ObjectNode node, URI page) {
        if (node.size() < 3) {
            return null;
        }
        Map<String, JsonNode> fields = new HashMap<>();
        node.properties().forEach(field -> fields.putIfAbsent(plain(field.getKey()), field.getValue()));
        String title = OneLine.of(text(fields, TITLE));
        String description = description(fields);
        if (title == null || description == null) {
            return null;
        }
        long evidence = EVIDENCE.stream()
                .filter(keys -> keys.stream().anyMatch(fields::containsKey))
                .count();
        if (evidence < 2) {
            return null;
        }
        String workplace = text(fields, WORKPLACE);
        JsonNode location = first(fields, LOCATION);
        Reading reading = Reading.from(Provenance.STATE)
                .title(title)
                .company(OneLine.of(text(fields, COMPANY)))
                .locations(location == null ? List.of() : Places.structured(location))
                .workplace(Workplaces.fromWords(workplace).orElse(null))
                .employmentTypes(EmploymentTypes.normalise(text(fields, EMPLOYMENT)))
                .postedAt(date(fields, POSTED))
                .validThrough(date(fields, CLOSES))
                .department(OneLine.of(text(fields, DEPARTMENT)))
                .applyUrl(OneLine.link(page, text(fields, APPLY)))
                .descriptionHtml(Descriptions.decoded(description))
                .build();
        Set<String> urls = new LinkedHashSet<>();
        URLS.forEach(key -> {
            JsonNode url = fields.get(key);
            if (url != null && url.isTextual()) {
                urls.add(url.textValue());
            }
        });
        return new Candidate(reading, urls, text(fields, IDS), true);
    }

    private static String description(Map<String, JsonNode> fields) {
        for (String key : DESCRIPTION) {
            JsonNode value = fields.get(key);
            if (value != null && value.isObject()) {
                value = inParts(value);
            }
            if (value != null && value.isTextual() && value.textValue().length() >= SHORTEST_DESCRIPTION) {
                return value.textValue();
            }
        }
        return null;
    }

    /** {@code {"html": …, "text": …}} says the same twice; {@code {"company": …, "role": …}} are parts of one text. */
    private static JsonNode inParts(JsonNode description) {
        if (description.has("html")) {
            return description.get("html");
        }
        StringBuilder parts = new StringBuilder();
        description.forEach(part -> {
            if (part.isTextual() && part.textValue().length() >= SHORTEST_PART) {
                parts.append(part.textValue()).append("\n\n");
            }
        });
        return TextNode.valueOf(parts.toString());
    }

    private static Instant date(Map<String, JsonNode> fields, List<String> keys) {
        return Dates.parse(text(fields, keys)).orElse(null);
    }

    private static JsonNode first(Map<String, JsonNode> fields, List<String> keys) {
        for (String key : keys) {
            JsonNode value = fields.get(key);
            if (value != null && !value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
                return value;
            }
        }
        return null;
    }

    private static String text(Map<String, JsonNode> fields, List<String> keys) {
        for (String key : keys) {
            JsonNode value = fields.get(key);
            for (int i = 0; i < 3 && value != null && value.isContainerNode(); i++) {
                value = value.isArray() ? value.get(0) : value.has("name") ? value.get("name") : value.get("label");
            }
            if (value != null
                    && (value.isTextual() || value.isNumber())
                    && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }

    private static String plain(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return lower.indexOf('_') < 0 && lower.indexOf('-') < 0
                ? lower
                : lower.replace("_", "").replace("-", "");
    }
}

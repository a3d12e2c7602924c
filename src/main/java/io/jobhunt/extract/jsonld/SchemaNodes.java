package io.jobhunt.extract.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobhunt.extract.markup.PhraseLists;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Turns the many ways of writing schema.org terms in JSON-LD into the plain one: {@code schema:title},
 * {@code http://schema.org/title} and {@code Title} become {@code title}, {@code {"@value": x}} becomes {@code x}, and a
 * bare {@code {"@id": x}} becomes the node of that name found elsewhere on the page.
 */
final class SchemaNodes {

    private static final int MAX_DEPTH = 12;

    /** Per posting: a graph whose nodes refer to each other could otherwise unfold without end. */
    private static final int MAX_NODES = 5_000;

    private static final Map<String, String> TERMS = new HashMap<>();

    static {
        for (String term : PhraseLists.list(
                """
                title | name | description | url | identifier | value | hiringOrganization | legalName |
                department | employmentUnit | jobLocation | jobLocationType | applicantLocationRequirements |
                address | addressLocality | addressRegion | addressCountry | postalCode | streetAddress |
                employmentType | baseSalary | estimatedSalary | currency | minValue | maxValue | unitText |
                salaryCurrency | datePosted | validThrough | responsibilities | qualifications |
                experienceRequirements | educationRequirements | jobBenefits | skills | inLanguage |
                applicationContact | potentialAction | target | urlTemplate | mainEntityOfPage | sameAs |
                incentiveCompensation | workHours | directApply""")) {
            TERMS.put(term.toLowerCase(Locale.ROOT), term);
        }
    }

    private final Map<String, JsonNode> byId;
    private int budget;

    SchemaNodes(Map<String, JsonNode> byId) {
        this.byId = byId;
    }

    ObjectNode plain(JsonNode posting) {
        budget = MAX_NODES;
        return plainObject(posting, 0);
    }

    /** The term a key or a type stands for. */
    static String term(String name) {
        String bare = name.strip();
        int cut = Math.max(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#')), bare.lastIndexOf(':'));
        if (cut >= 0 && cut + 1 < bare.length()) {
            bare = bare.substring(cut + 1);
        }
        return TERMS.getOrDefault(bare.toLowerCase(Locale.ROOT), bare);
    }

    static boolean isJobPosting(JsonNode node) {
        if (!node.isObject()) {
            return false;
        }
        JsonNode type = node.get("@type");
        if (type == null) {
            // JSON-LD 1.1 lets a context rename @type, and most that do write "type".
            type = node.get("type");
        }
        if (type == null) {
            return false;
        }
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (one.isTextual() && term(one.textValue()).equalsIgnoreCase("JobPosting")) {
                    return true;
                }
            }
            return false;
        }
        return type.isTextual() && term(type.textValue()).equalsIgnoreCase("JobPosting");
    }

    private ObjectNode plainObject(JsonNode node, int depth) {
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String key = field.getKey().startsWith("@") ? field.getKey() : term(field.getKey());
            JsonNode value = plainValue(field.getValue(), depth + 1);
            if (!isEmpty(value) && isEmpty(plain.path(key))) {
                plain.set(key, value);
            }
        }
        return plain;
    }

    private JsonNode plainValue(JsonNode value, int depth) {
        if (depth > MAX_DEPTH || --budget < 0) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (JsonNode item : value) {
                JsonNode plain = plainValue(item, depth + 1);
                if (!isEmpty(plain)) {
                    array.add(plain);
                }
            }
            return array.size() == 1 ? array.get(0) : array;
        }
        if (!value.isObject()) {
            return value;
        }
        JsonNode literal = value.get("@value");
        if (literal != null && literal.isValueNode()) {
            return literal;
        }
        JsonNode id = value.get("@id");
        if (value.size() == 1 && id != null && byId.containsKey(id.asText())) {
            return plainObject(byId.get(id.asText()), depth + 1);
        }
        return plainObject(value, depth + 1);
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isContainerNode() && node.isEmpty())
                || (node.isTextual() && node.textValue().isBlank());
    }
}

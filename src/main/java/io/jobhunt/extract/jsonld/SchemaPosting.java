package io.jobhunt.extract.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobhunt.extract.markup.Descriptions;
import io.jobhunt.extract.markup.OneLine;
import io.jobhunt.reading.Candidate;
import io.jobhunt.reading.Provenance;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Salary;
import io.jobhunt.reading.Workplace;
import io.jobhunt.reading.dates.Dates;
import io.jobhunt.reading.pay.Salaries;
import io.jobhunt.reading.places.Places;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.EmploymentTypes;
import io.jobhunt.reading.words.Languages;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads one {@code JobPosting} node in plain schema.org terms; microdata is brought to the same terms. */
public final class SchemaPosting {

    /** Shorter ones ("Experienced", "Bachelor's degree") are attributes, not parts of the description. */
    private static final int SHORTEST_SECTION = 40;

    /** A section whose first so many characters stand in the description is a repetition of it. */
    private static final int SAME_START = 80;

    private SchemaPosting() {}

    public static Candidate read(JsonNode node, boolean listed, Provenance from, URI page) {
        Reading reading = Reading.from(from)
                .title(OneLine.of(text(node, "title", "name")))
                .company(OneLine.of(name(node.path("hiringOrganization"))))
                .locations(Places.structured(node.path("jobLocation")))
                .workplace(workplace(node.path("jobLocationType")))
                .remoteRegions(Workplaces.remoteRegions(node.path("applicantLocationRequirements")))
                .employmentTypes(EmploymentTypes.normalise(node.path("employmentType")))
                .salary(salary(node))
                .postedAt(Dates.parse(text(node, "datePosted")).orElse(null))
                .validThrough(Dates.parse(text(node, "validThrough")).orElse(null))
                .department(OneLine.of(department(node)))
                .applyUrl(applyUrl(node, page))
                .descriptionHtml(description(node))
                .language(Languages.declared(name(node.path("inLanguage"))))
                .build();
        return new Candidate(reading, urls(node), identifier(node.path("identifier")), listed);
    }

    private static String text(JsonNode node, String... keys) {
        for (String key : keys) {
            String text = name(node.path(key));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A string, or an object's name, or the first of a list of those. */
    private static String name(JsonNode node) {
        JsonNode one = node;
        for (int i = 0; i < 4 && one.isContainerNode(); i++) {
            one = one.isArray() ? one.path(0) : firstOf(one, "name", "legalName", "value", "alternateName");
        }
        if (!one.isTextual() && !one.isNumber()) {
            return null;
        }
        return one.asText().isBlank() ? null : one.asText();
    }

    private static JsonNode firstOf(JsonNode node, String... keys) {
        for (String key : keys) {
            if (node.hasNonNull(key)) {
                return node.get(key);
            }
        }
        return node.path(keys[0]);
    }

    private static Workplace workplace(JsonNode type) {
        for (JsonNode one : each(type)) {
            if (one.asText().toUpperCase(Locale.ROOT).contains("TELECOMMUTE")) {
                return Workplace.REMOTE;
            }
        }
        return Workplaces.structured(type).orElse(null);
    }

    /** {@code estimatedSalary} is somebody's guess about the pay, not stated pay, and is left alone. */
    private static Salary salary(JsonNode node) {
        JsonNode base = node.path("baseSalary");
        return base.isMissingNode() ? null : Salaries.structured(base).orElse(null);
    }

    private static String department(JsonNode node) {
        String unit = name(node.path("employmentUnit"));
        return unit != null ? unit : name(node.path("hiringOrganization").path("department"));
    }

    private static URI applyUrl(JsonNode node, URI page) {
        JsonNode target = node.path("potentialAction").path("target");
        for (String stated : new String[] {
            text(node, "applyUrl", "applicationUrl"),
            node.path("applicationContact").path("url").asText(null),
            target.isObject() ? target.path("urlTemplate").asText(null) : target.asText(null)
        }) {
            URI link = OneLine.link(page, stated);
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    /** The description, and behind it what the site put into properties of their own and does not repeat in it. */
    private static String description(JsonNode node) {
        String main = Descriptions.decoded(text(node, "description"));
        StringBuilder all = new StringBuilder(main == null ? "" : main);
        String known = null;
        for (String[] section : new String[][] {
            {"responsibilities", "Responsibilities"},
            {"qualifications", "Qualifications"},
            {"skills", "Skills"},
            {"experienceRequirements", "Experience"},
            {"educationRequirements", "Education"},
            {"jobBenefits", "Benefits"},
            {"incentiveCompensation", "Incentives"}
        }) {
            String text =
                    node.path(section[0]).isTextual() ? node.path(section[0]).textValue() : null;
            if (text == null || text.length() < SHORTEST_SECTION) {
                continue;
            }
            String html = Descriptions.decoded(text);
            if (html == null) {
                continue;
            }
            known = known == null ? Descriptions.words(main) : known;
            String words = Descriptions.words(html);
            if (!known.contains(words.substring(0, Math.min(words.length(), SAME_START)))) {
                all.append("<h3>").append(section[1]).append("</h3>").append(html);
            }
        }
        return all.length() == 0 ? null : all.toString();
    }

    private static Set<String> urls(JsonNode node) {
        Set<String> urls = new LinkedHashSet<>();
        for (String key : List.of("url", "@id", "mainEntityOfPage", "sameAs")) {
            for (JsonNode one : each(node.path(key))) {
                String url =
                        one.isObject() ? one.path("@id").asText(one.path("url").asText("")) : one.asText("");
                if (!url.isBlank()) {
                    urls.add(url.strip());
                }
            }
        }
        return urls;
    }

    private static String identifier(JsonNode identifier) {
        JsonNode one = identifier.isArray() ? identifier.path(0) : identifier;
        JsonNode value = one.isObject() ? one.path("value") : one;
        return value.isTextual() || value.isNumber() ? value.asText().strip() : null;
    }

    private static List<JsonNode> each(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node);
        }
        List<JsonNode> all = new ArrayList<>();
        node.forEach(all::add);
        return all;
    }
}

package io.jobhunt.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.web.util.HtmlUtils;

/** Writes a posting as a page of 20 to 30 KB: JSON-LD, the text, and the noise that real sites put around it. */
class DemoPage {

    private static final String[] DO = {
        "design, build and run services that many teams rely on",
        "turn vague questions into measurable plans and see them through",
        "write documents that help others decide without a meeting",
        "look after what you ship, including the nights when it breaks",
        "talk to the people who use the product every week",
        "review the work of others with care and in good time",
        "find the slow parts and make them fast, with numbers before and after",
        "keep the backlog honest and the releases small",
        "help new colleagues find their feet in their first month",
        "simplify what has grown over the years, one step at a time"
    };
    private static final String[] HAVE = {
        "several years of experience in a comparable position",
        "a habit of measuring before and after a change",
        "clear written English; a second language is welcome",
        "patience with legacy systems and respect for those who wrote them",
        "experience with relational databases and their query plans",
        "good judgement about what not to build",
        "knowledge of accessibility and why it matters",
        "the courage to say that a deadline can't be kept, early"
    };
    private static final String[] PROSE = {
        "Northwind Demo makes planning tools for small workshops, and has done so since long before it was fashionable.",
        "We are a hundred and forty people in eight cities, and most of us have stayed for more than four years.",
        "Our customers repair bicycles, bake bread and restore furniture, and they tell us plainly when we get it wrong.",
        "The team plans in six-week cycles, with one week in between for whatever has annoyed us most.",
        "We pair when it helps and leave each other alone when it does not.",
        "Decisions are written down where everybody can find them, with the reasons that were known at the time.",
        "Nobody is on call alone, and every page at night is followed by a morning in which its cause is removed.",
        "We pay for conferences, books and the occasional course that has nothing to do with work.",
        "The interview has four conversations and one exercise that you may do in your own time and with your own tools."
    };

    private final ObjectMapper json;
    private final Random noise = new Random();

    DemoPage(ObjectMapper json) {
        this.json = json;
    }

    String write(DemoPosting posting, List<DemoPosting> others) throws JsonProcessingException {
        String description = description(posting);
        StringBuilder page = new StringBuilder(32_000);
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(text(posting.title()))
                .append(" - Northwind Demo careers</title>\n<meta name=\"csrf-token\" content=\"")
                .append(UUID.randomUUID())
                .append("\">\n<style>");
        style(page);
        page.append("</style>\n<script type=\"application/ld+json\">")
                .append(json.writeValueAsString(jobPosting(posting, description))
                        .replace("</", "<\\/"))
                .append("</script>\n</head><body>\n<header><nav><a href=\"/demo/jobs\">All jobs</a> <a href=\"/demo\">")
                .append("About us</a></nav></header>\n<main>\n<h1>")
                .append(text(posting.title()))
                .append("</h1>\n<p class=\"meta\"><span class=\"location\">")
                .append(text(posting.location()))
                .append("</span> <span class=\"team\">")
                .append(text(posting.team()))
                .append("</span> <span class=\"age\">Posted ")
                .append(1 + noise.nextInt(29))
                .append(" days ago</span> <span class=\"views\">")
                .append(100 + noise.nextInt(9_000))
                .append(" views</span></p>\n<div id=\"content\">")
                .append(description)
                .append("</div>\n</main>\n<aside><h2>Similar jobs</h2><ul>");
        for (int i = 0; i < 6; i++) {
            DemoPosting other = others.get(noise.nextInt(others.size()));
            page.append("<li><a href=\"/demo/jobs/")
                    .append(other.id())
                    .append("\">")
                    .append(text(other.title()))
                    .append("</a></li>");
        }
        return page.append("</ul></aside>\n<footer><p>Page made in ")
                .append(noise.nextInt(90))
                .append(" ms at ")
                .append(System.currentTimeMillis())
                .append("</p></footer>\n</body></html>\n")
                .toString();
    }

    private static Map<String, Object> jobPosting(DemoPosting posting, String description) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@context", "https://schema.org/");
        map.put("@type", "JobPosting");
        map.put("title", posting.title());
        map.put("identifier", Map.of("@type", "PropertyValue", "name", "Northwind Demo", "value", posting.id()));
        map.put("hiringOrganization", Map.of("@type", "Organization", "name", "Northwind Demo"));
        map.put("datePosted", posting.posted().toString());
        map.put("employmentType", posting.employmentType());
        map.put(
                "jobLocation",
                Map.of(
                        "@type",
                        "Place",
                        "address",
                        Map.of(
                                "@type", "PostalAddress",
                                "addressLocality", posting.city(),
                                "addressRegion", posting.region(),
                                "addressCountry", posting.country())));
        if (posting.remote()) {
            map.put("jobLocationType", "TELECOMMUTE");
        }
        map.put(
                "baseSalary",
                Map.of(
                        "@type",
                        "MonetaryAmount",
                        "currency",
                        posting.currency(),
                        "value",
                        Map.of(
                                "@type",
                                "QuantitativeValue",
                                "minValue",
                                posting.minSalary(),
                                "maxValue",
                                posting.maxSalary(),
                                "unitText",
                                "YEAR")));
        map.put("description", description);
        return map;
    }

    private static String description(DemoPosting posting) {
        Random random = posting.random();
        StringBuilder html = new StringBuilder(12_000);
        paragraphs(html, random, 6);
        html.append("<h3>What you will do</h3><ul>");
        items(html, random, DO, 6, posting.team());
        html.append("</ul>");
        paragraphs(html, random, 5);
        html.append("<h3>What you bring</h3><ul>");
        items(html, random, HAVE, 5, posting.team());
        html.append("</ul>");
        paragraphs(html, random, 5);
        return html.append("<p>Pay range: ")
                .append(posting.currency())
                .append(' ')
                .append(String.format("%,d", posting.minSalary()))
                .append(" to ")
                .append(String.format("%,d", posting.maxSalary()))
                .append(" per year.</p>")
                .toString();
    }

    private static void paragraphs(StringBuilder html, Random random, int count) {
        for (int i = 0; i < count; i++) {
            html.append("<p>");
            for (int sentence = 0; sentence < 4; sentence++) {
                html.append(PROSE[random.nextInt(PROSE.length)]).append(' ');
            }
            html.append("</p>");
        }
    }

    private static void items(StringBuilder html, Random random, String[] from, int count, String team) {
        for (int i = 0; i < count; i++) {
            html.append("<li>In ")
                    .append(text(team))
                    .append(", ")
                    .append(from[random.nextInt(from.length)])
                    .append(".</li>");
        }
    }

    private static void style(StringBuilder page) {
        for (int i = 0; i < 40; i++) {
            page.append(".c")
                    .append(i)
                    .append("{margin:")
                    .append(i % 7)
                    .append("px;padding:")
                    .append(i % 5)
                    .append("px;color:#")
                    .append(String.format("%06x", i * 4_113))
                    .append("}\n");
        }
    }

    private static String text(String value) {
        return HtmlUtils.htmlEscape(value);
    }
}

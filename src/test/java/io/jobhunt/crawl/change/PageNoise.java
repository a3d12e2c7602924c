package io.jobhunt.crawl.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * What differs between two answers although nobody edited the posting. Each kind puts its place into the page and fills
 * it from the random source: two sources, two answers of the same page.
 */
final class PageNoise {

    static final Map<String, BiConsumer<Document, Random>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("timestamps", PageNoise::timestamps);
        ALL.put("relative ages", PageNoise::ages);
        ALL.put("counters", PageNoise::counters);
        ALL.put("CSRF tokens, nonces, sessions", PageNoise::tokens);
        ALL.put("rotating similar jobs", PageNoise::similarJobs);
        ALL.put("reordered attributes", PageNoise::attributes);
        ALL.put("entities and blanks", PageNoise::entities);
        ALL.put("re-dated posting", PageNoise::dates);
        ALL.put("all of these", PageNoise::everything);
    }

    private static final List<String> TITLES = List.of(
            "Staff Engineer",
            "Product Manager",
            "Data Analyst",
            "Account Executive",
            "Site Reliability Engineer",
            "Recruiter",
            "Security Engineer",
            "Designer",
            "Support Lead",
            "Machine Learning Scientist");
    private static final List<String> PLACES =
            List.of("Berlin, Germany", "Austin, TX", "Remote", "Pune, India", "London");
    private static final List<String> HEADINGS = List.of(
            "Similar Jobs",
            "Similar jobs",
            "More jobs at this company",
            "Other open positions",
            "You may also like",
            "Related jobs",
            "Recommended jobs",
            "Ähnliche Stellen");

    private PageNoise() {}

    private static void timestamps(Document page, Random random) {
        String moment = "2026-03-%02dT%02d:%02d:%02dZ"
                .formatted(1 + random.nextInt(28), random.nextInt(24), random.nextInt(60), random.nextInt(60));
        anchor(page).after("<p class=\"stamp\">Last updated: " + moment + "</p>");
        page.body().append("<p>Page generated at " + moment + "</p>");
        page.body().append("<small>Server time " + moment.substring(11, 19) + " UTC</small>");
        page.head().append("<meta name=\"rendered\" content=\"" + moment + "\">");
    }

    private static void ages(Document page, Random random) {
        List<String> ages = List.of(
                "Posted Today",
                "Posted Yesterday",
                "Posted 3 Days Ago",
                "Reposted 12 Days Ago",
                "Posted 30+ Days Ago",
                "Posted an hour ago");
        anchor(page).after("<span class=\"age\">" + ages.get(random.nextInt(ages.size())) + "</span>");
        PageTexts.nodes(page.body(), text -> text.matches("(Rep|P)osted \\d+ (Days?|Hours?) Ago"))
                .forEach(text -> text.text("Posted " + (2 + random.nextInt(20)) + " Days Ago"));
    }

    private static void counters(Document page, Random random) {
        anchor(page)
                .after("<span>" + (2 + random.nextInt(900)) + " applicants</span><div>Views: "
                        + String.format("%,d", random.nextInt(90_000)) + "</div>");
        page.body().append("<div>" + (10 + random.nextInt(80)) + " people viewed this job</div>");
    }

    private static void tokens(Document page, Random random) {
        String token = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
        String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
        page.head()
                .append("<meta name=\"csrf-token\" content=\"" + token + "\"><script nonce=\"" + token
                        + "\">window.__session={\"id\":\"" + uuid + "\",\"t\":" + random.nextInt() + "}</script>");
        anchor(page)
                .after("<form action=\"/apply?session=" + uuid
                        + "\"><input type=\"hidden\" name=\"authenticity_token\" value=\"" + token + "\"></form>");
        page.body().append("<p>Request ID: " + uuid + "</p><p>Ray ID: " + token.substring(0, 16) + "</p>");
        page.select("a[href^=/]").forEach(link -> link.attr("href", link.attr("href") + "?trk=" + token));
    }

    /** In one of three places and shapes, the same for one page. */
    private static void similarJobs(Document page, Random random) {
        int shape = Math.floorMod(page.title().hashCode(), 3);
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            cards.append("<li><a href=\"/jobs/%d\"><h3>%s</h3></a><span>%s</span> <span>$%dk - $%dk</span></li>"
                    .formatted(
                            random.nextInt(99_999),
                            TITLES.get(random.nextInt(TITLES.size())),
                            PLACES.get(random.nextInt(PLACES.size())),
                            80 + random.nextInt(40),
                            125 + random.nextInt(60)));
        }
        String heading = HEADINGS.get(Math.floorMod(page.title().hashCode() / 3, HEADINGS.size()));
        String part = "<h2>" + heading + "</h2><ul>" + cards + "</ul>";
        switch (shape) {
            case 0 -> page.body().append("<section class=\"similar-jobs\">" + part + "</section>");
            case 1 -> longestText(page).append("<div>" + part + "</div>");
            default -> longestText(page).parent().append("<aside>" + part + "</aside>");
        }
    }

    /** The block with the longest text: the description, more or less. */
    static Element longestText(Document page) {
        return PageTexts.nodes(page.body(), text -> text.length() > 80).stream()
                .max((a, b) -> Integer.compare(
                        a.getWholeText().length(), b.getWholeText().length()))
                .map(PageTexts::block)
                .map(Element::parent)
                .orElse(page.body());
    }

    private static void attributes(Document page, Random random) {
        for (Element element : page.getAllElements()) {
            List<Attribute> attributes = new ArrayList<>(element.attributes().asList());
            Collections.shuffle(attributes, random);
            element.clearAttributes();
            attributes.forEach(attribute -> element.attr(attribute.getKey(), attribute.getValue()));
        }
        PostingPage.editJsonLd(page, posting -> shuffle(posting, random));
    }

    private static void shuffle(ObjectNode node, Random random) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        names.forEach(name -> {
            var value = node.remove(name);
            if (value instanceof ObjectNode child) {
                shuffle(child, random);
            }
            node.set(name, value);
        });
    }

    private static void entities(Document page, Random random) {
        boolean other = random.nextBoolean();
        page.outputSettings()
                .prettyPrint(false)
                .escapeMode(other ? Entities.EscapeMode.extended : Entities.EscapeMode.base)
                .charset(other ? "US-ASCII" : "UTF-8");
        PageTexts.nodes(page.body(), text -> text.contains(" ")).forEach(text -> {
            if (random.nextInt(4) == 0) {
                text.text(text.getWholeText().replaceFirst(" ", random.nextBoolean() ? "\u00a0" : "\n   "));
            }
        });
    }

    private static void dates(Document page, Random random) {
        int day = 1 + random.nextInt(28);
        PostingPage.editJsonLd(page, posting -> posting.put("datePosted", "2026-03-%02d".formatted(day))
                .put("validThrough", "2026-05-%02dT00:01:28+00:00".formatted(day)));
        anchor(page).after("<p>Date posted: March " + day + ", 2026</p>");
    }

    private static void everything(Document page, Random random) {
        ALL.forEach((name, noise) -> {
            if (!name.startsWith("all")) {
                noise.accept(page, random);
            }
        });
    }

    private static Element anchor(Document page) {
        Element heading = page.selectFirst("h1");
        return heading == null ? page.body().child(0) : heading;
    }
}

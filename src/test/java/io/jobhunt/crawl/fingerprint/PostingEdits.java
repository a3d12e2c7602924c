package io.jobhunt.crawl.fingerprint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Edits as an employer makes them: the same in the JSON-LD, where there is one, and in what people see. Each says
 * whether the page has what it edits; one that says so and changes nothing fails the test that uses it.
 */
final class PostingEdits {

    /** The edited page, or false when the page has nothing of the kind. */
    interface Edit {
        boolean apply(PostingPage page, Document document, Random random);
    }

    static final Map<String, Edit> ALL = new LinkedHashMap<>();

    static {
        ALL.put("title", PostingEdits::title);
        ALL.put("one location", PostingEdits::location);
        ALL.put("salary", PostingEdits::salary);
        ALL.put("closed banner", PostingEdits::closed);
        ALL.put("deadline in the text", PostingEdits::deadline);
        ALL.put("validThrough only", PostingEdits::validThrough);
        ALL.put("one word", PostingEdits::word);
        ALL.put("a bullet", PostingEdits::bullet);
        ALL.put("a paragraph", PostingEdits::paragraph);
    }

    private static final List<String> CITIES =
            List.of("Reykjavik", "Tallinn", "Montevideo", "Adelaide", "Nairobi", "Halifax");
    private static final List<String> CLOSED = List.of(
            "This job is no longer accepting applications.",
            "Sorry, this position has been filled.",
            "This job posting is no longer available.",
            "Applications are closed.",
            "The position has been closed");
    private static final List<String> WORDS = List.of("curious", "quarterly", "excellent", "Terraform", "remotely");
    private static final String PARAGRAPH = "You will also join our new platform group, which runs the build system,"
            + " writes the internal tools and takes part in an on-call rotation of one week in six, paid extra, with a"
            + " day off afterwards.";
    private static final Pattern AMOUNT = Pattern.compile("\\$\\s?(\\d{2,3}),(\\d{3})");
    private static final Pattern SHORT_AMOUNT = Pattern.compile("^(\\d+)K?-\\d+K? (Annually|Hourly)$");

    private PostingEdits() {}

    private static boolean title(PostingPage page, Document document, Random random) {
        String next = newTitle(page.title(), random);
        PostingPage.editJsonLd(document, posting -> posting.put("title", next));
        List<Element> shown = PageTexts.holding(document.body(), page.title());
        if (shown.isEmpty()) {
            shown = document.select("h1").subList(0, 1);
        }
        for (Element element : shown) {
            if (!element.text().strip().equalsIgnoreCase(page.title())
                    && element.normalName().equals("a")) {
                continue;
            }
            element.text(next);
        }
        document.title(document.title().replace(page.title(), next));
        document.select("meta[content]")
                .forEach(meta -> meta.attr("content", meta.attr("content").replace(page.title(), next)));
        return true;
    }

    private static String newTitle(String title, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> title + " II";
            case 1 -> title.startsWith("Senior ") ? title.substring(7) : "Senior " + title;
            default -> title.contains("Engineer") ? title.replace("Engineer", "Developer") : "Lead " + title;
        };
    }

    private static boolean location(PostingPage page, Document document, Random random) {
        if (page.location() == null) {
            return false;
        }
        String city = CITIES.get(random.nextInt(CITIES.size()));
        String old = page.location().split("[,(/]")[0].strip();
        PostingPage.editJsonLd(document, posting -> {
            ObjectNode place = (ObjectNode)
                    (posting.path("jobLocation").isArray()
                            ? posting.path("jobLocation").get(0)
                            : posting.path("jobLocation"));
            ((ObjectNode) place.path("address")).put("addressLocality", city);
        });
        boolean edited = false;
        for (Element element : PageTexts.holding(document.body(), page.location())) {
            for (TextNode text : PageTexts.nodes(element, t -> true)) {
                String shown = text.getWholeText();
                Matcher name = Pattern.compile(Pattern.quote(old), Pattern.CASE_INSENSITIVE)
                        .matcher(shown);
                if (!edited && name.find()) {
                    text.text(name.replaceFirst(city));
                    edited = true;
                }
            }
        }
        return edited;
    }

    private static boolean salary(PostingPage page, Document document, Random random) {
        boolean[] edited = {false};
        PostingPage.editJsonLd(document, posting -> {
            if (posting.path("baseSalary").path("value") instanceof ObjectNode value) {
                value.put("minValue", value.path("minValue").asLong() + 5_000);
                edited[0] = true;
            }
        });
        // The posting's own figure stands above its description, those of similar jobs below.
        for (TextNode text :
                PageTexts.nodes(document.body(), t -> SHORT_AMOUNT.matcher(t).matches())) {
            if (page.minSalary() > 0
                    && !edited[0] | PostingPage.jsonLd(document).isPresent()) {
                Matcher amount = SHORT_AMOUNT.matcher(PageTexts.squeezed(text.getWholeText()));
                if (amount.matches() && isOwn(page, Long.parseLong(amount.group(1)))) {
                    text.text(PageTexts.squeezed(text.getWholeText())
                            .replaceFirst("\\d+", String.valueOf(Long.parseLong(amount.group(1)) + 5)));
                    edited[0] = true;
                    break;
                }
            }
        }
        if (edited[0]) {
            return true;
        }
        return inBoth(
                document,
                AMOUNT.asPredicate()::test,
                text -> {
                    Matcher amount = AMOUNT.matcher(text.getWholeText());
                    if (amount.find()) {
                        long more = Long.parseLong(amount.group(1) + amount.group(2)) + 5_000;
                        text.text(new StringBuilder(text.getWholeText())
                                .replace(amount.start(), amount.end(), "$" + String.format("%,d", more))
                                .toString());
                    }
                },
                random);
    }

    private static boolean isOwn(PostingPage page, long thousands) {
        return Math.abs(page.minSalary() / 1_000.0 - thousands) < 1 || page.minSalary() == thousands;
    }

    private static boolean closed(PostingPage page, Document document, Random random) {
        Element banner = document.createElement("div").text(CLOSED.get(random.nextInt(CLOSED.size())));
        Element heading = document.selectFirst("h1");
        switch (random.nextInt(3)) {
            case 0 -> document.body().prependChild(banner.attr("role", "alert").addClass("alert banner"));
            case 1 -> document.body().appendChild(banner.addClass("job-status"));
            default -> (heading == null ? document.body().child(0) : heading).after(banner);
        }
        return true;
    }

    private static boolean deadline(PostingPage page, Document document, Random random) {
        for (TextNode text : PageTexts.nodes(document.body(), t -> t.startsWith("Application deadline: "))) {
            text.text("Application deadline: April " + (2 + random.nextInt(20)) + ", 2026");
        }
        return true;
    }

    private static boolean validThrough(PostingPage page, Document document, Random random) {
        PostingPage.editJsonLd(document, posting -> posting.put("validThrough", "2027-01-0" + (1 + random.nextInt(9))));
        return PostingPage.jsonLd(document).isPresent();
    }

    private static boolean word(PostingPage page, Document document, Random random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        int[] at = {-1};
        return inBoth(
                document,
                PostingEdits::isProse,
                text -> {
                    String[] words = PageTexts.squeezed(text.getWholeText()).split(" ");
                    at[0] = at[0] < 0 ? random.nextInt(words.length) : at[0];
                    words[at[0]] = word;
                    text.text(String.join(" ", words));
                },
                random);
    }

    private static boolean bullet(PostingPage page, Document document, Random random) {
        return inBoth(
                document,
                text -> text.length() >= 20,
                text -> PageTexts.around(text).stream()
                        .filter(parent -> parent.normalName().equals("li"))
                        .findFirst()
                        .ifPresent(Element::remove),
                random,
                true);
    }

    private static boolean paragraph(PostingPage page, Document document, Random random) {
        return inBoth(
                document,
                PostingEdits::isProse,
                text -> PageTexts.block(text).after(new Element("p").text(PARAGRAPH)),
                random);
    }

    private static boolean isProse(String text) {
        return text.length() >= 60 && text.split(" ").length >= 10;
    }

    private static boolean inBoth(Document document, Predicate<String> wanted, Consumer<TextNode> edit, Random random) {
        return inBoth(document, wanted, edit, random, false);
    }

    /** Edits one text of the posting, chosen at random, wherever it stands: in the JSON-LD and in what people see. */
    private static boolean inBoth(
            Document document, Predicate<String> wanted, Consumer<TextNode> edit, Random random, boolean bullets) {
        List<TextNode> shown = new ArrayList<>(PageTexts.nodes(document.body(), wanted));
        if (bullets) {
            shown.removeIf(text -> PageTexts.around(text).stream()
                    .noneMatch(p -> p.normalName().equals("li")));
        }
        shown.removeIf(text -> PageTexts.around(text).stream()
                .anyMatch(p -> p.normalName().matches("nav|footer|aside|a|header|button")));
        String[] description = {null};
        PostingPage.editJsonLd(
                document,
                posting -> description[0] = Jsoup.parseBodyFragment(
                                posting.path("description").asText())
                        .text());
        if (description[0] != null) {
            shown.removeIf(
                    text -> !PageTexts.squeezed(description[0]).contains(PageTexts.squeezed(text.getWholeText())));
        } else {
            List<TextNode> own =
                    shown.stream().filter(text -> isInPosting(text)).toList();
            shown = new ArrayList<>(own);
        }
        if (shown.isEmpty()) {
            return false;
        }
        TextNode chosen = shown.get(random.nextInt(shown.size()));
        String text = PageTexts.squeezed(chosen.getWholeText());
        PostingPage.editJsonLd(document, posting -> {
            Document stated =
                    Jsoup.parseBodyFragment(posting.path("description").asText());
            PageTexts.nodes(stated.body(), text::equals).stream().findFirst().ifPresent(edit);
            posting.put("description", stated.body().html());
        });
        edit.accept(chosen);
        return true;
    }

    /** Below the posting's title and not below the heading of another part of the page. */
    private static boolean isInPosting(TextNode text) {
        return PageTexts.around(text).stream().noneMatch(parent -> parent.className()
                .matches("(?i).*(similar|related|footer|company-about|cookie).*"));
    }
}

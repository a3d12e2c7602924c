package io.jobhunt.crawl.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        ALL.put("salary", PayEdits::raise);
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
        double where = random.nextDouble();
        return inBoth(
                page,
                document,
                PostingEdits::isProse,
                text -> {
                    String[] words = PageTexts.squeezed(text.getWholeText()).split(" ");
                    words[(int) (where * words.length)] = word;
                    text.text(String.join(" ", words));
                },
                random);
    }

    private static boolean bullet(PostingPage page, Document document, Random random) {
        return inBoth(
                page,
                document,
                text -> text.getWholeText().strip().length() >= 20 && item(text).isPresent(),
                text -> item(text).ifPresent(Element::remove),
                random);
    }

    private static Optional<Element> item(TextNode text) {
        return PageTexts.around(text).stream()
                .filter(element -> element.normalName().equals("li"))
                .findFirst();
    }

    private static boolean paragraph(PostingPage page, Document document, Random random) {
        return inBoth(
                page,
                document,
                PostingEdits::isProse,
                text -> PageTexts.block(text).after(new Element("p").text(PARAGRAPH)),
                random);
    }

    static boolean isProse(TextNode text) {
        String words = PageTexts.squeezed(text.getWholeText());
        return words.length() >= 60 && words.split(" ").length >= 10;
    }

    /** Edits one text of the posting, chosen at random, wherever it stands: in the JSON-LD and in what people see. */
    private static boolean inBoth(
            PostingPage page, Document document, Predicate<TextNode> wanted, Consumer<TextNode> edit, Random random) {
        List<TextNode> shown = PageTexts.nodes(document.body(), page::owns).stream()
                .filter(wanted)
                .toList();
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
}

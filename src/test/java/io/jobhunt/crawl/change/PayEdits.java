package io.jobhunt.crawl.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Edits of pay, stated or shown. */
final class PayEdits {

    private static final List<String> PAY = List.of(
            "$120,000 - $150,000 per year",
            "Salary: 85,000 to 95,000",
            "65.000 € – 80.000 € brutto",
            "£450 per day",
            "Up to 120k USD",
            "25 - 30 USD/hour",
            "Gehalt: 54.000 EUR im Jahr",
            "₹18,00,000 - ₹24,00,000",
            "¥6,000,000～¥9,000,000",
            "97K-138K Annually",
            "CHF 110'000 to 130'000",
            "Compensation range of 140000 to 170000 plus equity");

    private PayEdits() {}

    /** Pages without pay of their own get some before, in one of the usual forms: see {@link #addMissing}. */
    static boolean raise(PostingPage page, Document document, Random random) {
        boolean stated = document.selectFirst("[data-added-pay]") == null && page.minSalary() > 0;
        boolean[] edited = {false};
        PostingPage.editJsonLd(document, posting -> {
            if (posting.path("baseSalary").path("value") instanceof ObjectNode value) {
                value.put("minValue", value.path("minValue").asLong() + 5_000);
                edited[0] = true;
            }
        });
        Pattern digits = Pattern.compile("\\d+");
        List<TextNode> shown = stated
                ? PageTexts.nodes(document.body(), text -> showsMinimum(page, text))
                : PageTexts.nodes(document.selectFirst("[data-added-pay]"), text -> digits.matcher(text)
                        .find());
        if (!shown.isEmpty()) {
            TextNode text = shown.get(0);
            Matcher figure = (stated ? minimum(page) : digits).matcher(text.getWholeText());
            if (figure.find()) {
                text.text(new StringBuilder(text.getWholeText())
                        .replace(figure.start(), figure.end(), more(figure.group()))
                        .toString());
                edited[0] = true;
            }
        }
        return edited[0];
    }

    private static boolean showsMinimum(PostingPage page, String text) {
        return minimum(page).matcher(text).find() && text.length() < 2_000;
    }

    /** The lower bound as pages show it: 120,000, 120K, or the bare number. */
    private static Pattern minimum(PostingPage page) {
        long min = page.minSalary();
        return Pattern.compile("(?<![\\d,])(" + String.format("%,d", min) + "|" + Math.round(min / 1_000.0) + "K|" + min
                + ")(?![\\d,])");
    }

    private static String more(String figure) {
        Matcher digits = Pattern.compile("\\d").matcher(figure);
        int first = digits.find() ? digits.start() : 0;
        char next = figure.charAt(first) == '9' ? '8' : (char) (figure.charAt(first) + 1);
        return figure.substring(0, first) + next + figure.substring(first + 1);
    }

    /** Gives a page what the edits of a deadline and of pay need, where it has none. */
    static void addMissing(PostingPage page, Document document) {
        Element anchor = heading(page, document);
        anchor.after("<p>Application deadline: March 31, 2026</p>");
        if (page.minSalary() == 0) {
            Random random = new Random(page.name().hashCode());
            Element pay = new Element("p").attr("data-added-pay", "").text(PAY.get(random.nextInt(PAY.size())));
            (random.nextBoolean() ? anchor : inDescription(page, document)).after(pay);
        }
    }

    /** What shows the title, or any heading: a site's name may be its only h1. */
    static Element heading(PostingPage page, Document document) {
        return PageTexts.holding(document.body(), page.title()).stream()
                .filter(element -> element.normalName().matches("h[1-4]"))
                .findFirst()
                .or(() -> Optional.ofNullable(document.selectFirst("h1")))
                .orElseGet(() -> document.body().child(0));
    }

    private static Element inDescription(PostingPage page, Document document) {
        List<TextNode> own = PageTexts.nodes(document.body(), page::owns).stream()
                .filter(PostingEdits::isProse)
                .toList();
        return PageTexts.block(own.get(own.size() / 2));
    }
}

package io.jobhunt.extract.sanitise;

import io.jobhunt.reading.words.PlainText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Cleans a description's HTML down to text structure and links. Used on the way in and again on the way out.
 *
 * <p>HTML that was cleaned once can parse to a different tree than the one it was written from; that is how mutation
 * attacks work. So cleaning is repeated until the result cleans to itself, and what will not settle, or is nested
 * deeper than any page, is reduced to paragraphs of plain text.
 */
public final class Sanitiser {

    private static final int LONGEST = 1_000_000;
    private static final int MOST_PASSES = 5;

    private static final Cleaner CLEANER = new Cleaner(new Safelist()
            .addTags("p", "br", "hr", "div", "ul", "ol", "li", "h3", "h4", "h5", "h6", "blockquote", "pre", "code")
            .addTags("strong", "em", "b", "i", "u", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer"));

    private Sanitiser() {}

    /**
     * @param html foreign HTML, a fragment or a page; null is empty
     * @return a safe fragment in the canonical form of this class: {@code clean(clean(x)).equals(clean(x))}
     */
    public static String clean(String html) {
        return clean(html, "");
    }

    /**
     * The same with relative links made absolute; without a base they are lost.
     *
     * @param base the address of the page that the HTML is from
     */
    public static String clean(String html, String base) {
        if (html == null || html.isBlank()) {
            return "";
        }
        String bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        String current = Characters.allowed(bounded);
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String next = pass(current, pass == 0 ? base : "");
            if (next.equals(current)) {
                return current;
            }
            current = next;
        }
        return pass(current, "").equals(current) ? current : paragraphs(Jsoup.parseBodyFragment(current));
    }

    private static String pass(String html, String base) {
        Document foreign = Jsoup.parseBodyFragment(html, base);
        if (!Structure.prepare(foreign.body())) {
            return paragraphs(foreign);
        }
        Document safe = CLEANER.clean(foreign);
        safe.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8");
        // Character references can spell what was left out before: &#x8d;
        return Characters.allowed(safe.body().html()).strip();
    }

    private static String paragraphs(Document document) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : PlainText.of(document.body()).split("\n\n")) {
            if (!paragraph.isBlank()) {
                String escaped = Entities.escape(
                        paragraph.strip(), new Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml));
                html.append("<p>").append(escaped.replace("\n", "<br>")).append("</p>");
            }
        }
        return Characters.allowed(html.toString());
    }
}

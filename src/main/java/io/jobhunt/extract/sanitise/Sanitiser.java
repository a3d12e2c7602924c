package io.jobhunt.extract.sanitise;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Cleans a description's HTML down to text structure and links. Used on the way in and again on the way out, so the
 * result cleans to itself.
 */
public final class Sanitiser {

    private static final int LONGEST = 1_000_000;

    private Sanitiser() {}

    /**
     * @param html foreign HTML; null is empty
     * @return a safe fragment in the canonical form of this class: {@code clean(clean(x)).equals(clean(x))}
     */
    public static String clean(String html) {
        if (html == null || html.isBlank()) {
            return "";
        }
        String bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        Document safe = new Cleaner(safelist()).clean(Jsoup.parseBodyFragment(bounded));
        safe.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8");
        return safe.body().html().strip();
    }

    private static Safelist safelist() {
        return new Safelist()
                .addTags("p", "br", "ul", "ol", "li", "h3", "h4", "h5", "h6", "strong", "em", "b", "i", "u")
                .addTags("a", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "blockquote", "code", "pre", "hr")
                .addAttributes("a", "href")
                .addProtocols("a", "href", "http", "https", "mailto")
                .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");
    }
}

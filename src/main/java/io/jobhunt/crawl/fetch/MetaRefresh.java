package io.jobhunt.crawl.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages that say nothing but where the page is: {@code <meta http-equiv="refresh" content="0; url=…">}, which browsers
 * follow like a redirect.
 */
final class MetaRefresh {

    /** Seconds; longer ones let people read something first. */
    private static final int IMMEDIATE = 5;

    /** A page that says more is a page of its own, which some script or patience would not replace. */
    private static final int MOST_WORDS = 25;

    /** Most pages have none of it, and many have other {@code http-equiv}s: only these few are worth another parse. */
    private static final Pattern MAYBE =
            Pattern.compile("http-equiv\\s{0,20}=\\s{0,20}[\"']?\\s{0,20}refresh", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTENT = Pattern.compile(
            "\\s*(\\d{1,4})(?:\\.\\d*)?\\s*[;,\\s]\\s*(?:url\\s*=\\s*)?(['\"]?)(.+)", Pattern.CASE_INSENSITIVE);

    private MetaRefresh() {}

    /** Where the page leads at once, or empty when it is a page of its own. */
    static Optional<URI> target(String html, URI page) {
        if (!mayRefresh(html)) {
            return Optional.empty();
        }
        Document document = Jsoup.parse(html, page.toString());
        for (Element meta : document.select("meta[http-equiv=refresh][content]")) {
            Matcher content = CONTENT.matcher(meta.attr("content"));
            // Behind <noscript> it is meant for those whom the page's script does not serve.
            if (content.matches()
                    && Integer.parseInt(content.group(1)) <= IMMEDIATE
                    && meta.closest("noscript") == null) {
                String address = unquoted(content.group(3), content.group(2));
                meta.attr("data-to", address.replace(" ", "%20"));
                return saysLittle(document) ? elsewhere(meta.absUrl("data-to"), page) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Looks at each {@code q} first, which pages have few of: the expression alone would look at every letter of each page. */
    private static boolean mayRefresh(String html) {
        return equivAt('q', html) || equivAt('Q', html);
    }

    private static boolean equivAt(char letter, String html) {
        int before = "http-e".length();
        for (int q = html.indexOf(letter); q >= 0; q = html.indexOf(letter, q + 1)) {
            if (q >= before
                    && MAYBE.matcher(html).region(q - before, html.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static String unquoted(String address, String quote) {
        int end = quote.isEmpty() ? -1 : address.indexOf(quote);
        return (end < 0 ? address : address.substring(0, end)).strip();
    }

    private static boolean saysLittle(Document document) {
        return document.body().text().split("\\s+").length < MOST_WORDS
                && document.select("script[type*=ld+json]").isEmpty();
    }

    private static Optional<URI> elsewhere(String address, URI page) {
        try {
            URI target = address.isEmpty() ? page : URI.create(address);
            return target.equals(page) ? Optional.empty() : Optional.of(target);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}

package io.jobhunt.extract.sanitise;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Links that may stay: absolute, to the web or to a mailbox, without a character that would have to be escaped. */
final class Links {

    private static final Pattern ALLOWED =
            Pattern.compile("https?://[^\\s<>\"'`\\\\{}|^\\p{C}]{1,2000}|mailto:[^\\s<>\"'`\\\\:\\p{C}]{1,500}");

    private Links() {}

    /** Makes a link absolute; false when it leads nowhere that is allowed. */
    static boolean settle(Element link) {
        String href = link.attr("href").strip();
        boolean mail = href.regionMatches(true, 0, "mailto:", 0, 7);
        String absolute = mail ? href : link.absUrl("href");
        String written = (absolute.isEmpty() ? href : absolute).replace(" ", "%20");
        int colon = written.indexOf(':');
        if (colon < 0) {
            return false;
        }
        String lower = written.substring(0, colon).toLowerCase(Locale.ROOT) + written.substring(colon);
        link.attr("href", lower);
        return ALLOWED.matcher(lower).matches();
    }
}

package io.jobhunt.extract;

import io.jobhunt.reading.Reading;
import java.util.List;

/**
 * A page parsed once, for the fingerprint and for extraction.
 *
 * @param structured what the site's own answer, JSON-LD, microdata and embedded state say, in falling order of trust;
 *                   empty when the page has no structured data
 * @param title      the best title found in the markup, or null
 * @param mainText   the page's main text with navigation, "similar jobs" and boilerplate left out as far as possible
 * @param loose      what generic selectors and the density of the text suggest, in falling order of trust: nobody's
 *                   promise, so it never counts as structured data; empty when the page shows no single posting
 */
public record PageContent(List<Reading> structured, String title, String mainText, List<Reading> loose) {

    public PageContent {
        structured = List.copyOf(structured);
        loose = List.copyOf(loose);
    }

    public PageContent(List<Reading> structured, String title, String mainText) {
        this(structured, title, mainText, List.of());
    }
}

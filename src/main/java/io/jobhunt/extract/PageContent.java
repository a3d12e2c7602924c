package io.jobhunt.extract;

import java.util.List;

/**
 * A page parsed once, for the fingerprint and for extraction.
 *
 * @param structured what the site's own answer, JSON-LD, microdata and embedded state say, in falling order of trust;
 *                   empty when the page has no structured data
 * @param title      the best title found in the markup, or null
 * @param mainText   the page's main text with navigation, "similar jobs" and boilerplate left out as far as possible
 */
public record PageContent(List<Reading> structured, String title, String mainText) {

    public PageContent {
        structured = List.copyOf(structured);
    }
}

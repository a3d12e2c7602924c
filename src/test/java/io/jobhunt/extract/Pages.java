package io.jobhunt.extract;

import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Extracted;
import io.jobhunt.reading.Posting;
import java.net.URI;
import java.util.Optional;

/** Hand-made pages and the short way through reading and extraction. */
final class Pages {

    static final URI URL = URI.create("https://jobs.example.com/acme/4711-baker");

    /** Long enough to be a description, and about nothing in particular. */
    static final String PROSE =
            """
            <p>Our bakery opens at six and the ovens are lit at four. You knead, shape and bake with three colleagues who
            have done so for years, and you decide with them which loaves the town will eat next week.</p>
            <p>You have learned the trade or taught it to yourself. You like early hours, warm rooms and the moment when
            the first customer of the day breaks a roll in half and says nothing at all.</p>
            <ul><li>Twenty days off in summer</li><li>Bread for the whole family</li></ul>
            """;

    private Pages() {}

    static PageContent read(String html) {
        return new PageReader().read(new RawPage(URL, "text/html", html), Optional.empty());
    }

    static Extracted extract(String html, ListingHints hints) {
        RawPage page = new RawPage(URL, "text/html", html);
        return new Extraction().extract(new PageReader().read(page, Optional.empty()), page, hints);
    }

    static Posting posting(String html) {
        return (Posting) extract(html, ListingHints.NONE);
    }

    static String jsonLd(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }
}

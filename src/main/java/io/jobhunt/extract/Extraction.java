package io.jobhunt.extract;

import io.jobhunt.extract.markup.Descriptions;
import io.jobhunt.extract.markup.OneLine;
import io.jobhunt.extract.sanitise.Sanitiser;
import io.jobhunt.page.RawPage;
import io.jobhunt.reading.Extracted;
import io.jobhunt.reading.NoPosting;
import io.jobhunt.reading.Place;
import io.jobhunt.reading.Posting;
import io.jobhunt.reading.Reading;
import io.jobhunt.reading.Workplace;
import io.jobhunt.reading.pay.Salaries;
import io.jobhunt.reading.places.Places;
import io.jobhunt.reading.places.Workplaces;
import io.jobhunt.reading.words.Languages;
import io.jobhunt.reading.words.PlainText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes one posting of everything that was read from a page: per field, the most trusted reader that states it. */
public final class Extraction {

    /**
     * Raise it when the same page would now yield other fields: a reader added or changed, a field read differently,
     * the sanitiser's output changed. Postings of an older version are extracted again, and never count as unchanged.
     * Not for changes that only alter speed or wording of logs.
     */
    public static final int EXTRACTOR_VERSION = 3;

    /** Fewer characters than this are a notice ("this job is closed"), not a description. */
    private static final int SHORTEST_LOOSE_DESCRIPTION = 250;

    private static final int SHORTEST_TEXT = 120;

    /** Pay stands in the first pages of any text; real descriptions stay below a third of this. */
    private static final int LONGEST_FOR_PAY = 60_000;

    /**
     * @param page the page that {@code content} was read from
     * @return a {@link Posting}, or why the page has none
     */
    public Extracted extract(PageContent content, RawPage page, ListingHints hints) {
        MostTrusted trusted = new MostTrusted(content);
        String title = trusted.value("title", reading -> OneLine.of(reading.title()), OneLine.of(hints.title()));
        String html = Sanitiser.clean(
                Descriptions.decoded(trusted.value("description_html", Extraction::description)),
                page.url().toString());
        String text = PlainText.of(html);
        boolean promised = content.structured().stream()
                .anyMatch(reading -> reading.title() != null || description(reading) != null);
        if (!promised && isForeign(content, text, hints)) {
            boolean shell = content.mainText().length() < SHORTEST_TEXT;
            return new NoPosting(shell ? NoPosting.Reason.SHELL : NoPosting.Reason.NOT_A_POSTING);
        }
        if (title == null) {
            return new NoPosting(NoPosting.Reason.NO_TITLE);
        }
        return text.isBlank() ? new NoPosting(NoPosting.Reason.SHELL) : posting(trusted, title, html, text, hints);
    }

    private static Posting posting(MostTrusted trusted, String title, String html, String text, ListingHints hints) {
        trusted.sameAs("description_text", "description_html");
        List<Place> places = trusted.list("places", Reading::locations, Places.fromText(hints.location()));
        Workplace stated = Workplaces.fromWords(hints.location(), title).orElse(null);
        Workplace workplace = trusted.value("workplace", Reading::workplace, stated);
        boolean free = workplace == Workplace.REMOTE || workplace == Workplace.HYBRID;
        String country = places.isEmpty() ? null : places.get(0).country();
        return new Posting(
                title,
                trusted.value("company", reading -> OneLine.of(reading.company()), OneLine.of(hints.company())),
                places,
                workplace,
                free
                        ? trusted.list(
                                "remote_regions", Reading::remoteRegions, Workplaces.remoteRegions(hints.location()))
                        : List.of(),
                trusted.list("employment_types", Reading::employmentTypes, List.of()),
                trusted.valueOrText("salary", Reading::salary, () -> Salaries.inText(head(text), country)
                        .orElse(null)),
                trusted.value("posted_at", Reading::postedAt),
                trusted.value("valid_through", Reading::validThrough),
                trusted.value("department", reading -> OneLine.of(reading.department())),
                trusted.value("apply_url", Reading::applyUrl),
                html,
                text,
                trusted.valueOrText("language", Reading::language, () -> Languages.detect(text)),
                trusted.provenance());
    }

    private static String head(String text) {
        return text.length() <= LONGEST_FOR_PAY ? text : text.substring(0, LONGEST_FOR_PAY);
    }

    private static String description(Reading reading) {
        String html = reading.descriptionHtml();
        return html == null || html.isBlank() ? null : html;
    }

    /** Without structured data only the text can tell: too little of it, or it never speaks of the listed title. */
    private static boolean isForeign(PageContent content, String text, ListingHints hints) {
        if (text.length() < SHORTEST_LOOSE_DESCRIPTION || content.loose().isEmpty() || Repetition.of(text) > 0.4) {
            return true;
        }
        Set<String> words = new HashSet<>(List.of(OneLine.key(hints.title()).split(" ")));
        words.remove("");
        if (words.isEmpty()) {
            return content.title() == null;
        }
        int all = words.size();
        words.removeAll(new HashSet<>(
                List.of(OneLine.key(content.title() + " " + content.mainText()).split(" "))));
        return words.size() * 2 > all;
    }
}

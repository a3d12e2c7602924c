package io.jobhunt.crawl.fingerprint;

import io.jobhunt.extract.PageContent;
import io.jobhunt.extract.RawPage;
import java.util.Optional;

/** Takes the fingerprint of a fetched page, or says why it is none of a posting. */
public final class Fingerprinter {

    /**
     * @param content     the same page, parsed
     * @param listedTitle the posting's title as the company's current listing has it, or null
     */
    public Look look(RawPage page, PageContent content, String listedTitle) {
        Stated stated = Stated.of(content);
        String visibleText = page.isJson() ? page.text() : VisibleText.of(page.text());
        Tokens visible = Tokens.of(visibleText);
        String mainText = content.mainText() == null ? "" : content.mainText();
        Tokens main = Tokens.of(mainText);
        if (!stated.complete()) {
            Optional<PageSuspicion> suspicion = SuspicionFinder.find(
                    page.text(), visible, tokens(content.title()), main.size(), tokens(listedTitle));
            if (suspicion.isPresent()) {
                return new Look.Suspect(suspicion.get());
            }
        }
        Shown shown =
                new Shown(Masks.mask(main), ClosedPhrases.ANY.countIn(visible), Dates.closingIn(Masks.mask(visible)));
        return stated.complete()
                ? ofStated(stated, shown)
                : ofText(stated, content.title(), Headings.of(content.title(), visibleText, mainText), shown);
    }

    /** What both kinds of page show to people: the masked main text, and what is looked for in all visible text. */
    private record Shown(Tokens main, int closedPhrases, long closingDates) {}

    private static Look.Compared ofStated(Stated stated, Shown shown) {
        String description = stated.description() == null ? null : VisibleText.ofDescription(stated.description());
        Tokens words = description == null ? shown.main : Masks.mask(Tokens.of(description));
        return new Look.Compared(
                new Fingerprint(
                        SimHash.of(words),
                        CriticalHash.ofStated(stated, description, shown.closedPhrases),
                        ContentHash.of(words, shown.main, shown.closingDates),
                        words.size(),
                        Fingerprint.VERSION),
                true);
    }

    private static Look.Compared ofText(Stated stated, String title, String headingText, Shown shown) {
        long headings =
                Dates.withoutAllButClosing(Masks.mask(Tokens.of(headingText))).digest();
        return new Look.Compared(
                new Fingerprint(
                        SimHash.of(shown.main),
                        CriticalHash.ofText(stated, title, headings, Money.in(shown.main), shown.closedPhrases),
                        ContentHash.of(shown.main, shown.closingDates),
                        shown.main.size(),
                        Fingerprint.VERSION),
                false);
    }

    private static Tokens tokens(String text) {
        return Tokens.of(text == null ? "" : text);
    }
}

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
        Tokens headings = Masks.mask(Tokens.of(Headings.of(content.title(), visibleText, mainText)));
        Shown shown = new Shown(
                headings, Masks.mask(main), ClosedPhrases.ANY.countIn(visible), Dates.closingIn(Masks.mask(visible)));
        return stated.complete() ? ofStated(stated, shown) : ofText(stated, content.title(), shown);
    }

    /** What the page shows to people: masked heading lines and main text, and what was found in all visible text. */
    private record Shown(Tokens headings, Tokens main, int closedPhrases, long closingDates) {

        long money() {
            return Money.in(headings) + Money.in(main);
        }
    }

    private static Look.Compared ofStated(Stated stated, Shown shown) {
        String description = stated.description() == null ? null : VisibleText.ofDescription(stated.description());
        Tokens words = description == null ? shown.main : Masks.mask(Tokens.of(description));
        // Pay that is not stated is read from the text, so there it is as critical as the statement would be.
        long money = stated.salary() == null ? shown.money() : 0;
        return new Look.Compared(
                new Fingerprint(
                        SimHash.of(words),
                        CriticalHash.ofStated(stated, description, words, money, shown.closedPhrases),
                        ContentHash.of(words, shown.main, shown.closingDates),
                        words.size(),
                        Fingerprint.VERSION),
                true);
    }

    private static Look.Compared ofText(Stated stated, String title, Shown shown) {
        long headings = Dates.withoutAllButClosing(shown.headings).digest();
        return new Look.Compared(
                new Fingerprint(
                        SimHash.of(shown.main),
                        CriticalHash.ofText(stated, title, headings, shown.money(), shown.closedPhrases),
                        ContentHash.of(shown.main, shown.closingDates),
                        shown.main.size(),
                        Fingerprint.VERSION),
                false);
    }

    private static Tokens tokens(String text) {
        return Tokens.of(text == null ? "" : text);
    }
}

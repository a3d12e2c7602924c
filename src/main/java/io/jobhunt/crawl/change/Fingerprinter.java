package io.jobhunt.crawl.change;

import io.jobhunt.crawl.text.ClosingDates;
import io.jobhunt.crawl.text.ContentHash;
import io.jobhunt.crawl.text.Masks;
import io.jobhunt.crawl.text.MoneyMentions;
import io.jobhunt.crawl.text.SimHash;
import io.jobhunt.crawl.text.Tokens;
import io.jobhunt.crawl.text.VisibleText;
import io.jobhunt.extract.PageContent;
import io.jobhunt.page.RawPage;
import io.jobhunt.postings.Fingerprint;
import java.util.Optional;

/** Takes the fingerprint of a fetched page, or says why it is none of a posting. */
public final class Fingerprinter {

    /**
     * @param content     the same page, parsed
     * @param listedTitle the posting's title as the company's current listing has it, or null
     */
    public Fingerprinted fingerprint(RawPage page, PageContent content, String listedTitle) {
        StatedFields stated = StatedFields.of(content);
        String visibleText = page.isJson() ? page.text() : VisibleText.of(page.text());
        Tokens visible = Tokens.of(visibleText);
        String mainText = content.mainText() == null ? "" : content.mainText();
        Tokens main = Tokens.of(mainText);
        if (!stated.complete()) {
            Optional<PageSuspicion> suspicion =
                    SuspicionFinder.find(page.text(), visible, tokens(content.title()), mainText, tokens(listedTitle));
            if (suspicion.isPresent()) {
                return new Fingerprinted.Suspect(suspicion.get());
            }
        }
        // Not looked for where both place and pay are stated.
        String headings =
                stated.complete() && stated.salary() != null ? "" : Headings.of(content.title(), visibleText, mainText);
        Shown shown = new Shown(
                Masks.mask(Tokens.of(headings)),
                Masks.mask(main),
                ClosedPhrases.ANY.countIn(visible),
                ClosingDates.closingIn(Masks.mask(visible)));
        return stated.complete() ? ofStated(stated, shown) : ofText(stated, content.title(), shown);
    }

    /** What the page shows to people: masked heading lines and main text, and what was found in all visible text. */
    private record Shown(Tokens headings, Tokens main, int closedPhrases, long closingDates) {

        long money() {
            return MoneyMentions.in(headings) + MoneyMentions.in(main);
        }
    }

    private static Fingerprinted.Compared ofStated(StatedFields stated, Shown shown) {
        String description = stated.description() == null ? null : VisibleText.ofDescription(stated.description());
        Tokens words = description == null ? shown.main : Masks.mask(Tokens.of(description));
        // Pay that is not stated is read from the text, so there it is as critical as the statement would be.
        long money = stated.salary() == null ? shown.money() : 0;
        return new Fingerprinted.Compared(
                new Fingerprint(
                        SimHash.of(words),
                        CriticalHash.ofStated(stated, description, words, money, shown.closedPhrases),
                        ContentHash.of(words, shown.main, shown.closingDates),
                        words.size(),
                        Fingerprint.VERSION),
                true);
    }

    private static Fingerprinted.Compared ofText(StatedFields stated, String title, Shown shown) {
        long headings = ClosingDates.withoutAllButClosing(shown.headings).digest();
        return new Fingerprinted.Compared(
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

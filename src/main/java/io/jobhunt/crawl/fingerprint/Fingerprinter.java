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
        Tokens visible = Tokens.of(page.isJson() ? page.text() : VisibleText.of(page.text()));
        String mainText = content.mainText() == null ? "" : content.mainText();
        Tokens main = Tokens.of(mainText);
        if (!stated.complete()) {
            Optional<PageSuspicion> suspicion = SuspicionFinder.find(
                    page.text(), visible, tokens(content.title()), main.size(), tokens(listedTitle));
            if (suspicion.isPresent()) {
                return new Look.Suspect(suspicion.get());
            }
        }
        int closed = ClosedPhrases.ANY.countIn(visible);
        return stated.complete()
                ? ofStated(stated, Masks.mask(main), closed)
                : ofText(stated, content.title(), mainText, Masks.mask(main), closed);
    }

    private static Look.Compared ofStated(Stated stated, Tokens main, int closed) {
        String description = stated.description() == null ? null : VisibleText.ofDescription(stated.description());
        Tokens words = description == null ? main : Masks.mask(Tokens.of(description));
        return new Look.Compared(
                new Fingerprint(
                        SimHash.of(words),
                        CriticalHash.ofStated(stated, description, closed),
                        ContentHash.of(words, main),
                        words.size(),
                        Fingerprint.VERSION),
                true);
    }

    private static Look.Compared ofText(Stated stated, String title, String mainText, Tokens main, int closed) {
        long headings = Masks.mask(Tokens.of(Headings.of(mainText))).digest();
        return new Look.Compared(
                new Fingerprint(
                        SimHash.of(main),
                        CriticalHash.ofText(stated, title, headings, Money.in(main), closed),
                        ContentHash.of(main),
                        main.size(),
                        Fingerprint.VERSION),
                false);
    }

    private static Tokens tokens(String text) {
        return Tokens.of(text == null ? "" : text);
    }
}

package io.jobhunt.crawl.change;

import static io.jobhunt.crawl.change.PageSuspicion.*;

import io.jobhunt.crawl.text.TokenPhrases;
import io.jobhunt.crawl.text.Tokens;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises pages that were answered with success and yet are not the posting. Only where no structured posting was
 * found: a challenge or an error never carries one. Careful in one direction: a posting taken for an error page would
 * never be read, an error page taken for a posting is at worst a changed page, so phrases count in short pages only
 * (a hidden "something went wrong" is part of many good ones).
 */
final class SuspicionFinder {

    /** A page with fewer words has nothing to extract. */
    private static final int EMPTY_BELOW = 25;

    /** A script's shell has some navigation, a posting has more. */
    private static final int SHELL_BELOW = 80;

    /** Error pages are short, except for the site's frame around them. */
    private static final int SHORT_BELOW = 150;

    private static final int FRAMED_BELOW = 400;

    private static final int MOST_TITLE_WORDS = 30;

    private SuspicionFinder() {}

    /**
     * @param raw         the page as it came
     * @param visible     the words of its visible text
     * @param pageTitle   the words of its title, perhaps none
     * @param mainText    perhaps empty
     * @param listedTitle the words of the posting's title as the company's listing has it; none when unknown
     */
    static Optional<PageSuspicion> find(
            String raw, Tokens visible, Tokens pageTitle, String mainText, Tokens listedTitle) {
        double shown = shareShown(listedTitle, visible);
        boolean titleKnown = listedTitle.size() > 0;
        boolean postingShown = titleKnown && shown >= 0.5;
        for (Map.Entry<PageSuspicion, TokenPhrases> kind : SuspiciousPhrases.BY_KIND.entrySet()) {
            boolean inTitle = kind.getValue().occurIn(pageTitle) && visible.size() < FRAMED_BELOW;
            int bound = titleKnown ? FRAMED_BELOW : SHORT_BELOW;
            boolean inText = visible.size() < bound && kind.getValue().occurIn(visible);
            if (!postingShown && (inTitle || inText)) {
                return Optional.of(kind.getKey());
            }
        }
        if (visible.size() < SHELL_BELOW
                && !postingShown
                && SuspiciousPhrases.CHALLENGE_MARKS.stream().anyMatch(raw::contains)) {
            return Optional.of(CHALLENGE);
        }
        boolean saysClosed = visible.size() < FRAMED_BELOW && ClosedPhrases.ANY.occurIn(visible);
        if (saysClosed && (titleKnown && !postingShown || ClosedPhrases.areAllThatIsSaid(mainText))) {
            return Optional.of(CLOSED);
        }
        if (visible.size() < EMPTY_BELOW || visible.size() < SHELL_BELOW && !postingShown && isShell(raw)) {
            return Optional.of(EMPTY);
        }
        return titleKnown && !postingShown ? Optional.of(WITHOUT_POSTING) : Optional.empty();
    }

    private static boolean isShell(String raw) {
        return raw.contains("<noscript") && raw.contains("<script");
    }

    private static double shareShown(Tokens title, Tokens visible) {
        int looked = Math.min(title.size(), MOST_TITLE_WORDS);
        int shown = 0;
        for (int i = 0; i < looked; i++) {
            shown += visible.contains(title.hash(i)) ? 1 : 0;
        }
        return looked == 0 ? 0 : (double) shown / looked;
    }
}

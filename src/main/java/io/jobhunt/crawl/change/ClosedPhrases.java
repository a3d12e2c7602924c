package io.jobhunt.crawl.change;

import io.jobhunt.crawl.text.TokenPhrases;
import io.jobhunt.crawl.text.Tokens;
import io.jobhunt.reading.words.ClosedNotices;
import java.util.regex.Pattern;

/** The notices that a posting takes no more applications, to be found among a page's words. */
final class ClosedPhrases {

    static final TokenPhrases ANY = new TokenPhrases(ClosedNotices.PHRASES);

    private static final TokenPhrases CONDITIONS = new TokenPhrases(ClosedNotices.CONDITIONS);

    /** Ends of sentences and of their parts. */
    private static final Pattern PARTS = Pattern.compile("(?<=[.!?:;,…])\\s+|[\\r\\n]+|[。！？、，；।؟،]");

    /** A notice stands before what is left of the posting; further down it is about something else, or a footer's. */
    private static final int AT_THE_TOP = 40;

    /** With more words of its own, a page has the posting's text, whatever is said above it. */
    private static final int SHORT_BELOW = 150;

    /** Fewer words than this beside the notice are a title and a sentence about the employer. */
    private static final int NEXT_TO_NOTHING = 40;

    private ClosedPhrases() {}

    /** Whether a page's main text is a notice and next to nothing besides: nothing of the posting's own text. */
    static boolean areAllThatIsSaid(String mainText) {
        int before = 0;
        int noticeAt = -1;
        for (String part : PARTS.split(mainText)) {
            Tokens words = Tokens.of(part);
            if (isNotice(words)) {
                noticeAt = noticeAt < 0 ? before : noticeAt;
            } else {
                before += words.size();
            }
        }
        return noticeAt >= 0 && (before < NEXT_TO_NOTHING || noticeAt < AT_THE_TOP && before < SHORT_BELOW);
    }

    private static boolean isNotice(Tokens part) {
        return ANY.occurIn(part) && !CONDITIONS.occurIn(part);
    }
}

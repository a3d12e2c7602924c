package io.jobhunt.crawl.change;

import io.jobhunt.crawl.text.TokenPhrases;
import io.jobhunt.reading.words.ClosedNotices;

/** The notices that a posting takes no more applications, to be found among a page's words. */
final class ClosedPhrases {

    static final TokenPhrases ANY = new TokenPhrases(ClosedNotices.PHRASES);

    private ClosedPhrases() {}
}

package io.jobhunt.crawl.change;

import io.jobhunt.crawl.text.SimHash;
import io.jobhunt.crawl.text.Tokens;
import io.jobhunt.crawl.text.VisibleText;
import io.jobhunt.extract.PageContent;
import io.jobhunt.extract.PageReader;
import io.jobhunt.page.RawPage;
import io.jobhunt.postings.LastExtraction;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A page as the crawler would see it, with the bare similarity hashes that ours is measured against.
 *
 * @param bareMain  of the main text, nothing masked
 * @param barePage  of all visible text, nothing masked
 */
record Seen(Fingerprinted fingerprinted, PageContent content, long bareMain, long barePage) {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ChangeDetector DETECTOR =
            new ChangeDetector(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofDays(30), ChangeDetector.USUALLY_NEAR);
    private static final int EXTRACTOR = 1;

    static Seen of(String url, String html, String listedTitle) {
        RawPage page = new RawPage(URI.create(url), "text/html", html);
        PageContent content = new PageReader().read(page, Optional.empty());
        return new Seen(
                new Fingerprinter().fingerprint(page, content, listedTitle),
                content,
                SimHash.of(Tokens.of(content.mainText())),
                SimHash.of(Tokens.of(VisibleText.of(html))));
    }

    Fingerprinted.Compared compared() {
        if (fingerprinted instanceof Fingerprinted.Compared compared) {
            return compared;
        }
        throw new AssertionError("taken for no posting: " + fingerprinted);
    }

    ChangeDecision since(Seen earlier) {
        LastExtraction last =
                new LastExtraction(earlier.compared().fingerprint(), EXTRACTOR, NOW.minus(Duration.ofDays(1)));
        return DETECTOR.decide(last, EXTRACTOR, compared());
    }

    boolean bareMainChanged(Seen earlier) {
        return SimHash.distance(bareMain, earlier.bareMain) > ChangeDetector.USUALLY_NEAR;
    }

    boolean barePageChanged(Seen earlier) {
        return SimHash.distance(barePage, earlier.barePage) > ChangeDetector.USUALLY_NEAR;
    }
}

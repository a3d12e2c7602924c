package io.jobhunt.crawl.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobhunt.crawl.change.ChangeDecision.Reason;
import io.jobhunt.postings.Fingerprint;
import io.jobhunt.postings.LastExtraction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangeDetectorTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int EXTRACTOR = 4;
    private static final Fingerprint BEFORE = new Fingerprint(0b0, 10, 20, 500, Fingerprint.VERSION);

    private final ChangeDetector detector =
            new ChangeDetector(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofDays(30), 3);

    @Test
    void aPageThatWasNeverExtractedHasChanged() {
        assertThat(detector.decide(null, EXTRACTOR, text(BEFORE)))
                .isEqualTo(new ChangeDecision(true, Reason.NEVER_EXTRACTED, -1));
    }

    @Test
    void nothingIsComparedAcrossExtractors() {
        LastExtraction last = new LastExtraction(BEFORE, EXTRACTOR - 1, NOW.minusSeconds(60));

        assertThat(detector.decide(last, EXTRACTOR, text(BEFORE)))
                .isEqualTo(new ChangeDecision(true, Reason.NEW_EXTRACTOR, -1));
    }

    @Test
    void nothingIsComparedAcrossFingerprints() {
        Fingerprint older = new Fingerprint(0b0, 10, 20, 500, Fingerprint.VERSION - 1);

        assertThat(detector.decide(last(older), EXTRACTOR, text(BEFORE)))
                .isEqualTo(new ChangeDecision(true, Reason.NEW_FINGERPRINT, -1));
    }

    @Test
    void anUnchangedPageIsExtractedAgainAtTheAgeLimit() {
        LastExtraction young = new LastExtraction(
                BEFORE, EXTRACTOR, NOW.minus(Duration.ofDays(30)).plusMillis(1));
        LastExtraction old = new LastExtraction(BEFORE, EXTRACTOR, NOW.minus(Duration.ofDays(30)));
        LastExtraction fromTheFuture = new LastExtraction(BEFORE, EXTRACTOR, NOW.plus(Duration.ofDays(365)));

        assertThat(detector.decide(young, EXTRACTOR, text(BEFORE)).changed()).isFalse();
        assertThat(detector.decide(old, EXTRACTOR, text(BEFORE)))
                .isEqualTo(new ChangeDecision(true, Reason.TOO_OLD, 0));
        assertThat(detector.decide(fromTheFuture, EXTRACTOR, text(BEFORE)).reason())
                .isEqualTo(Reason.TOO_OLD);
    }

    @Test
    void aCriticalDifferenceIsAChangeHoweverSimilarTheTexts() {
        Fingerprint now = new Fingerprint(0b0, 11, 20, 500, Fingerprint.VERSION);

        assertThat(detector.decide(last(BEFORE), EXTRACTOR, text(now)))
                .isEqualTo(new ChangeDecision(true, Reason.CRITICAL, 0));
    }

    @Test
    void equalContentIsNoChangeEvenInShortPages() {
        Fingerprint shortPage = new Fingerprint(0b0, 10, 20, 5, Fingerprint.VERSION);

        assertThat(detector.decide(last(shortPage), EXTRACTOR, text(shortPage)))
                .isEqualTo(new ChangeDecision(false, Reason.SAME_CONTENT, 0));
    }

    @Test
    void withStructuredDataEveryDifferenceOfContentIsAChange() {
        Fingerprint now = new Fingerprint(0b1, 10, 21, 500, Fingerprint.VERSION);

        assertThat(detector.decide(last(BEFORE), EXTRACTOR, new Fingerprinted.Compared(now, true)))
                .isEqualTo(new ChangeDecision(true, Reason.STRUCTURED, 1));
    }

    @Test
    void withoutStructuredDataThreeBitsAreNoise() {
        Fingerprint near = new Fingerprint(0b111, 10, 21, 500, Fingerprint.VERSION);
        Fingerprint far = new Fingerprint(0b1111, 10, 21, 500, Fingerprint.VERSION);

        assertThat(detector.decide(last(BEFORE), EXTRACTOR, text(near)))
                .isEqualTo(new ChangeDecision(false, Reason.NEAR, 3));
        assertThat(detector.decide(last(BEFORE), EXTRACTOR, text(far)))
                .isEqualTo(new ChangeDecision(true, Reason.FAR, 4));
    }

    @Test
    void similarityCanBeSwitchedOff() {
        ChangeDetector strict = new ChangeDetector(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofDays(30), -1);
        Fingerprint now = new Fingerprint(0b0, 10, 21, 500, Fingerprint.VERSION);

        assertThat(strict.decide(last(BEFORE), EXTRACTOR, text(now)))
                .isEqualTo(new ChangeDecision(true, Reason.FAR, 0));
    }

    @Test
    void aDistanceMeansNothingBelowSixtyTokensOnEitherSide() {
        Fingerprint enough = new Fingerprint(0b1, 10, 21, 60, Fingerprint.VERSION);
        Fingerprint few = new Fingerprint(0b1, 10, 21, 59, Fingerprint.VERSION);
        Fingerprint fewBefore = new Fingerprint(0b0, 10, 20, 59, Fingerprint.VERSION);

        assertThat(detector.decide(last(BEFORE), EXTRACTOR, text(enough)).reason())
                .isEqualTo(Reason.NEAR);
        assertThat(detector.decide(last(BEFORE), EXTRACTOR, text(few)))
                .isEqualTo(new ChangeDecision(true, Reason.TOO_SHORT, 1));
        assertThat(detector.decide(last(fewBefore), EXTRACTOR, text(enough)))
                .isEqualTo(new ChangeDecision(true, Reason.TOO_SHORT, 1));
    }

    @Test
    void theStoredLabelsStayAsTheyAre() {
        assertThat(Stream.of(Reason.values()).map(Reason::label))
                .containsExactly(
                        "never-extracted",
                        "new-extractor",
                        "new-fingerprint",
                        "too-old",
                        "critical-changed",
                        "same-content",
                        "structured-changed",
                        "too-short",
                        "near",
                        "far");
    }

    @Test
    void anAgeLimitOfNothingIsRefused() {
        assertThatThrownBy(() -> new ChangeDetector(Clock.systemUTC(), Duration.ZERO, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }

    private static LastExtraction last(Fingerprint fingerprint) {
        return new LastExtraction(fingerprint, EXTRACTOR, NOW.minus(Duration.ofDays(1)));
    }

    private static Fingerprinted.Compared text(Fingerprint fingerprint) {
        return new Fingerprinted.Compared(fingerprint, false);
    }
}

package io.jobhunt.crawl.fingerprint;

/** One hash over every unmasked word: equal means that nothing changed but noise. */
final class ContentHash {

    private ContentHash() {}

    static long of(Tokens main, long closingDates) {
        return Komi.HASH.hashLongLongToLong(main.digest(), closingDates);
    }

    static long of(Tokens description, Tokens main, long closingDates) {
        return Komi.HASH.hashLongLongLongToLong(description.digest(), main.digest(), closingDates);
    }
}

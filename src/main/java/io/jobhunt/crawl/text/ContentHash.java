package io.jobhunt.crawl.text;

/** One hash over every unmasked word: equal means that nothing changed but noise. */
public final class ContentHash {

    private ContentHash() {}

    public static long of(Tokens main, long closingDates) {
        return FingerprintHash.HASH.hashLongLongToLong(main.digest(), closingDates);
    }

    public static long of(Tokens description, Tokens main, long closingDates) {
        return FingerprintHash.HASH.hashLongLongLongToLong(description.digest(), main.digest(), closingDates);
    }
}

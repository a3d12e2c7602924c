package io.jobhunt.crawl.fingerprint;

/** One hash over every unmasked word: equal means that nothing changed but noise. */
final class ContentHash {

    private ContentHash() {}

    static long of(Tokens text) {
        return text.digest();
    }

    static long of(Tokens description, Tokens main) {
        return Komi.HASH.hashLongLongToLong(description.digest(), main.digest());
    }
}

package io.jobhunt.crawl.fingerprint;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/** The one hash function of all fingerprints; its output is stored, so it may only change with {@link Fingerprint#VERSION}. */
final class Komi {

    static final Hasher64 HASH = Hashing.komihash5_0();

    private Komi() {}

    static long word(CharSequence word) {
        return HASH.hashCharsToLong(word);
    }
}

package io.jobhunt.crawl.text;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.jobhunt.postings.Fingerprint;

/** The one hash function of all fingerprints; its output is stored, so it may only change with {@link Fingerprint#VERSION}. */
public final class FingerprintHash {

    public static final Hasher64 HASH = Hashing.komihash5_0();

    private FingerprintHash() {}

    static long word(CharSequence word) {
        return HASH.hashCharsToLong(word);
    }
}

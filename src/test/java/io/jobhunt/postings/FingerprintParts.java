package io.jobhunt.postings;

import io.jobhunt.crawl.text.Masks;
import io.jobhunt.crawl.text.SimHash;
import io.jobhunt.crawl.text.Tokens;
import io.jobhunt.crawl.text.VisibleText;

/** Lets benchmarks of other packages measure the parts of a fingerprint one by one. */
public final class FingerprintParts {

    private FingerprintParts() {}

    public static Object tokens(String text) {
        return Tokens.of(text);
    }

    public static Object masked(Object tokens) {
        return Masks.mask((Tokens) tokens);
    }

    public static long simHash(Object tokens) {
        return SimHash.of((Tokens) tokens);
    }

    public static Object visibleText(String html) {
        return VisibleText.of(html);
    }
}

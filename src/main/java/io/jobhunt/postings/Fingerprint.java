package io.jobhunt.postings;

/**
 * What is kept of a page in order to tell later whether it has changed.
 *
 * @param simhash      similar for similar texts; 0 for a page without words
 * @param criticalHash differs when anything differs that must not be missed
 * @param contentHash  differs when any unmasked word differs
 * @param tokens       how many unmasked words and placeholders the similarity rests on
 * @param version      {@link #VERSION} at the time; fingerprints of different versions say nothing about each other
 */
public record Fingerprint(long simhash, long criticalHash, long contentHash, int tokens, int version) {

    /** Raised with every change of masks, vocabulary, tokens, canonical forms or hash function. */
    public static final int VERSION = 2;
}

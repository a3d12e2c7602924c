package io.jobhunt.crawl.text;

/**
 * Charikar's similarity hash over the word 3-shingles of a text, each weighted by how often it occurs: texts that share
 * most shingles differ in few of the 64 bits.
 */
public final class SimHash {

    static final int SHINGLE = 3;

    /** Ones of byte b, bit k are counted in byte b of {@code lanes[k]}: eight additions a shingle instead of 64. */
    private static final long LANE = 0x0101010101010101L;

    private static final int LANE_CAPACITY = 255;

    private final int[] ones = new int[64];
    private final long[] lanes = new long[8];
    private int inLanes;
    private int shingles;

    private SimHash() {}

    /** 0 for a text without words. */
    public static long of(Tokens tokens) {
        SimHash sum = new SimHash();
        int n = tokens.size();
        if (n > 0 && n < SHINGLE) {
            sum.add(tokens.digest());
        }
        for (int i = 0; i + SHINGLE <= n; i++) {
            sum.add(FingerprintHash.HASH.hashLongLongLongToLong(
                    tokens.hash(i), tokens.hash(i + 1), tokens.hash(i + 2)));
        }
        return sum.majority();
    }

    public static int distance(long a, long b) {
        return Long.bitCount(a ^ b);
    }

    private void add(long hash) {
        for (int k = 0; k < 8; k++) {
            lanes[k] += hash >>> k & LANE;
        }
        shingles++;
        if (++inLanes == LANE_CAPACITY) {
            drain();
        }
    }

    private void drain() {
        for (int k = 0; k < 8; k++) {
            for (int b = 0; b < 8; b++) {
                ones[8 * b + k] += (int) (lanes[k] >>> 8 * b & 0xff);
            }
            lanes[k] = 0;
        }
        inLanes = 0;
    }

    private long majority() {
        drain();
        long hash = 0;
        for (int bit = 0; bit < 64; bit++) {
            if (2L * ones[bit] > shingles) {
                hash |= 1L << bit;
            }
        }
        return hash;
    }
}

package io.jobhunt.crawl.text;

import java.util.Arrays;

/**
 * The words of a text as 64-bit hashes, with what the masks need to know about each. Arrays instead of objects: a page
 * has thousands of words and a crawl has thousands of pages.
 */
public final class Tokens {

    /** What a token looks like, as far as the masks care. */
    enum Kind {
        WORD,
        /** Digits, with group and decimal separators, perhaps {@code +}: {@code 1,234}, {@code 30+}. */
        NUMBER,
        /** Digits and up to three letters: {@code 3d}, {@code 120k}. */
        QUANTITY,
        /** {@code 10:35}, {@code 10:35:22.123}. */
        CLOCK,
        /** {@code 2026-03-01}, {@code 1/3/2026}, {@code 01.03.2026}. */
        DATE,
        /** Date and time of a machine: {@code 2026-03-01T10:35:22Z}. */
        STAMP,
        /** UUIDs, long hexadecimal or decimal numbers, random strings. */
        OPAQUE,
        /** Currency signs and the percent sign. */
        SYMBOL
    }

    private static final Kind[] KINDS = Kind.values();

    private long[] hashes;
    private byte[] kinds;
    /** The last sign between the previous token and this one; {@code '\n'} wins, 0 when there was none but blanks. */
    private char[] before;

    private int size;

    Tokens(int expected) {
        hashes = new long[Math.max(16, expected)];
        kinds = new byte[hashes.length];
        before = new char[hashes.length];
    }

    public static Tokens of(String text) {
        return new Tokenizer(text).tokens();
    }

    public int size() {
        return size;
    }

    public long hash(int i) {
        return hashes[i];
    }

    Kind kind(int i) {
        return KINDS[kinds[i]];
    }

    char before(int i) {
        return before[i];
    }

    boolean startsLine(int i) {
        return i == 0 || before[i] == '\n';
    }

    void add(long hash, Kind kind, char sign) {
        if (size == hashes.length) {
            int more = size + (size >> 1);
            hashes = Arrays.copyOf(hashes, more);
            kinds = Arrays.copyOf(kinds, more);
            before = Arrays.copyOf(before, more);
        }
        hashes[size] = hash;
        kinds[size] = (byte) kind.ordinal();
        before[size] = sign;
        size++;
    }

    public boolean contains(long hash) {
        for (int i = 0; i < size; i++) {
            if (hashes[i] == hash) {
                return true;
            }
        }
        return false;
    }

    void addAll(Tokens others) {
        for (int i = 0; i < others.size; i++) {
            add(others.hashes[i], others.kind(i), i == 0 ? '\n' : others.before[i]);
        }
    }

    /** All hashes in order, as one hash. */
    public long digest() {
        return FingerprintHash.HASH
                .hashStream()
                .putLongs(hashes, 0, size)
                .putInt(size)
                .getAsLong();
    }
}

package io.jobhunt.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body, decompressed while it is read and cut off at a number of bytes. Both the bytes that arrive and the
 * bytes they expand to are counted: a bomb may be in either.
 */
final class Body {

    /** Enough to tell a text from a coded body. */
    private static final int PEEKED = 16;

    private Body() {}

    /** More bytes than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("more than " + most + " bytes");
        }
    }

    /** A coding that we cannot read. */
    static final class UnknownCoding extends IOException {

        private static final long serialVersionUID = 1L;

        UnknownCoding(String coding) {
            super("unknown content encoding " + coding);
        }
    }

    /**
     * @throws UnknownCoding when the body is in a coding, or in several, that cannot be read
     */
    static InputStream open(InputStream raw, @Nullable String contentEncoding, long maxBytes) throws IOException {
        List<String> codings = ContentCodings.in(contentEncoding);
        if (!ContentCodings.areReadable(codings)) {
            throw new UnknownCoding(String.join(", ", codings));
        }
        InputStream arriving = new Counted(raw, maxBytes);
        return codings.isEmpty()
                ? arriving
                : new Counted(new Lazy(arriving, in -> decoded(in, codings.get(0))), maxBytes);
    }

    /** The label is believed only as far as the first bytes confirm it: caches keep labels of bodies that they unpacked. */
    private static InputStream decoded(PushbackInputStream in, String coding) throws IOException {
        byte[] start = in.readNBytes(PEEKED);
        in.unread(start);
        if (start.length >= 2 && start[0] == (byte) 0x1f && start[1] == (byte) 0x8b) {
            return new GZIPInputStream(in);
        } else if (coding.endsWith("gzip") || isText(start)) {
            return in;
        }
        return coding.equals("br") ? new BrotliInputStream(in) : inflate(in, start[0]);
    }

    /** No coded body of this length begins so: markup or JSON, and nothing but what can be printed. */
    private static boolean isText(byte[] start) {
        if (start.length < 2 || "<{[ \t\r\n".indexOf(start[0]) < 0) {
            return false;
        }
        for (byte octet : start) {
            if (octet < ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
                return false;
            }
        }
        return true;
    }

    /** Sites send "deflate" with and without the zlib header that the standard asks for. */
    private static InputStream inflate(PushbackInputStream in, byte first) {
        boolean zlib = (first & 0x0f) == 8 && (first >> 4 & 0x0f) <= 7;
        return new InflaterInputStream(in, new Inflater(!zlib)) {
            @Override
            public void close() throws IOException {
                inf.end();
                super.close();
            }
        };
    }

    @FunctionalInterface
    private interface Decoder {
        InputStream over(PushbackInputStream in) throws IOException;
    }

    /** Starts decoding with the first read, and takes an empty body for what it is. */
    private static final class Lazy extends InputStream {
        private final PushbackInputStream in;
        private final Decoder decoder;
        private @Nullable InputStream decoded;

        Lazy(InputStream in, Decoder decoder) {
            this.in = new PushbackInputStream(in, PEEKED);
            this.decoder = decoder;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (decoded == null) {
                int first = in.read();
                if (first < 0) {
                    return -1;
                }
                in.unread(first);
                decoded = decoder.over(in);
            }
            return decoded.read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (decoded != null) {
                decoded.close();
            } else {
                in.close();
            }
        }
    }

    /** Fails with the first byte too many. */
    private static final class Counted extends FilterInputStream {
        private final long most;
        private long read;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            return octet < 0 ? octet : count(1) == 1 ? octet : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            return n < 0 ? n : count(n);
        }

        @Override
        public long skip(long n) throws IOException {
            byte[] skipped = new byte[(int) Math.min(8192, Math.max(n, 0))];
            return Math.max(0, read(skipped, 0, skipped.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /** The connection's stream would read itself to its end first; the exchange closes it in its own way. */
        @Override
        public void close() {}

        private int count(int n) throws TooLarge {
            read += n;
            if (read > most) {
                throw new TooLarge(most);
            }
            return n;
        }
    }
}

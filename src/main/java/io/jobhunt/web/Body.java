package io.jobhunt.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body, decompressed while it is read and cut off at a number of bytes. Both the bytes that arrive and the
 * bytes they expand to are counted: a bomb may be in either.
 */
final class Body {

    private Body() {}

    /** More bytes than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("more than " + most + " bytes");
        }
    }

    static InputStream open(InputStream raw, @Nullable String contentEncoding, long maxBytes) throws IOException {
        String coding = contentEncoding == null ? "" : contentEncoding.strip().toLowerCase(Locale.ROOT);
        InputStream arriving = new Counted(raw, maxBytes);
        return switch (coding) {
            // Some sites name their charset here.
            case "", "identity", "none", "utf-8" -> arriving;
            case "gzip", "x-gzip" -> new Counted(new Lazy(arriving, GZIPInputStream::new), maxBytes);
            case "deflate" -> new Counted(new Lazy(arriving, Body::inflate), maxBytes);
            // Several codings on top of each other are a bomb more often than a page.
            default -> throw new ZipException("unknown content encoding " + coding);
        };
    }

    /** Sites send "deflate" with and without the zlib header that the standard asks for. */
    private static InputStream inflate(PushbackInputStream in) throws IOException {
        int first = in.read();
        if (first >= 0) {
            in.unread(first);
        }
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
            this.in = new PushbackInputStream(in, 1);
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

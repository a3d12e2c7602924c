package io.jobhunt.crawl.fetch;

import io.jobhunt.web.RawSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** What sites do to crawlers, by accident or not. */
final class HostileSite {

    static final byte[] NOTHING = new byte[0];
    static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html";

    private HostileSite() {}

    /** Sends the head at once and then the piece over and over, for ever, with pauses. */
    static RawSite.Script dripping(String head, String piece, long pauseMillis) {
        return (request, out) -> {
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            while (true) {
                out.write(piece.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
            }
        };
    }

    /** Takes the request and then says nothing, for as long as the client stays. */
    static RawSite.Script silent() {
        return (request, out) -> LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(1));
    }

    /** Sends so many bytes, as fast as the client takes them, and counts what went out. */
    static RawSite.Script pouring(String head, long bytes, AtomicLong sent) {
        byte[] piece = "<p>more and more and more</p>\n".repeat(2_000).getBytes(StandardCharsets.US_ASCII);
        return (request, out) -> {
            RawSite.write(out, head, NOTHING);
            while (sent.get() < bytes) {
                out.write(piece);
                sent.addAndGet(piece.length);
            }
        };
    }

    /** So many zeros, compressed about a thousand times. */
    static byte[] bomb(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                out.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A gzip stream of empty blocks, for ever: it expands to nothing at all. */
    static RawSite.Script emptyBlocks(AtomicLong sent) {
        byte[] header = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3};
        byte[] block = {0, 0, 0, (byte) 0xff, (byte) 0xff};
        byte[] blocks = new byte[block.length * 10_000];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = block[i % block.length];
        }
        return (request, out) -> {
            RawSite.write(out, OK + "\nContent-Encoding: gzip", header);
            while (true) {
                out.write(blocks);
                sent.addAndGet(blocks.length);
            }
        };
    }
}

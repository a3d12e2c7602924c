package io.jobhunt.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** What raw pages look like in the object store. The routes put them there and get them from there. */
@Component("rawPages")
public class RawPages {

    private static final String FINAL_URL = "final-url";
    private static final int DIGEST_BYTES = 16;

    private final PageSettings settings;

    RawPages(PageSettings settings) {
        this.settings = settings;
    }

    /**
     * The key says what is in the object. A worker that was given up and stores its page late, after another one has
     * stored and committed its own, so writes beside it, and the job's row goes on naming what was committed.
     */
    public PageObject object(UUID run, UUID job, StoredPage page) {
        return new PageObject(
                "raw/" + run + "/" + job + "-" + digest(page) + ".html",
                page.contentType(),
                Map.of(FINAL_URL, page.url().toASCIIString()),
                gzip(page.body()));
    }

    /**
     * Reads what the store gave.
     *
     * @param object   read to its end and closed
     * @param metadata of the object
     */
    public StoredPage open(InputStream object, String contentType, Map<String, String> metadata) {
        return new StoredPage(URI.create(metadata.getOrDefault(FINAL_URL, "about:blank")), contentType, gunzip(object));
    }

    /** How long a page can be counted on. */
    public Duration kept() {
        return settings.pages().keep();
    }

    /** Of all that reading depends on: the same for the same page alone. */
    private static String digest(StoredPage page) {
        MessageDigest digest = sha256();
        digest.update((page.url() + "\n" + page.contentType() + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(page.body()), 0, DIGEST_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 3 + 64);
        try (GZIPOutputStream out = new FastGzip(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] gunzip(InputStream object) {
        try (GZIPInputStream in = new GZIPInputStream(object, 8192)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a stored page could not be read", e);
        }
    }

    /** A third of the CPU of the default level for a tenth more bytes. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

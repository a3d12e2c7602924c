package io.jobhunt.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
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

    private final PageSettings settings;

    RawPages(PageSettings settings) {
        this.settings = settings;
    }

    public PageObject object(UUID run, UUID job, StoredPage page) {
        return new PageObject(
                "raw/" + run + "/" + job + ".html",
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

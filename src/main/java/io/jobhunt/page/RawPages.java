package io.jobhunt.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Raw pages in S3, gzip, under {@code raw/{run_id}/{job_id}.html}. */
@Component
public class RawPages {

    private static final String FINAL_URL = "final-url";

    private final S3Client s3;
    private final PageSettings settings;

    RawPages(S3Client s3, PageSettings settings) {
        this.s3 = s3;
        this.settings = settings;
        if (settings.createBucket()) {
            createBucket();
        }
    }

    /**
     * A page as it was stored.
     *
     * @param url         where it came from, after redirects
     * @param contentType as the site sent it, charset and all
     */
    public record StoredPage(URI url, String contentType, byte[] body) {}

    /** @return the key; when this returns, the object is there */
    public String put(UUID run, UUID job, StoredPage page) {
        String key = "raw/" + run + "/" + job + ".html";
        s3.putObject(
                request -> request.bucket(settings.bucket())
                        .key(key)
                        .contentType(page.contentType())
                        .contentEncoding("gzip")
                        .metadata(Map.of(FINAL_URL, page.url().toASCIIString())),
                RequestBody.fromBytes(gzip(page.body())));
        return key;
    }

    /** @return the page, or empty when it has been cleaned up */
    public Optional<StoredPage> get(String key) {
        try {
            ResponseBytes<GetObjectResponse> object = s3.getObjectAsBytes(
                    request -> request.bucket(settings.bucket()).key(key));
            GetObjectResponse head = object.response();
            return Optional.of(new StoredPage(
                    URI.create(head.metadata().getOrDefault(FINAL_URL, "about:blank")),
                    head.contentType(),
                    gunzip(object.asByteArray())));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /** How long a page can be counted on. */
    public Duration kept() {
        return settings.pages().keep();
    }

    private void createBucket() {
        boolean exists = s3.listBuckets().buckets().stream()
                .anyMatch(bucket -> bucket.name().equals(settings.bucket()));
        if (!exists) {
            s3.createBucket(request -> request.bucket(settings.bucket()));
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

    private static byte[] gunzip(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a stored page is not gzip", e);
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

package io.jobhunt.sourcing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Document;

/**
 * How a {@link CareerSiteKind} talks to its site while listing. Rate limits, retries of what is transient,
 * {@code Retry-After}, the company's deadline, byte caps and the base-url override all happen in here, so that a kind
 * holds nothing but the site's own facts.
 *
 * <p>Every call throws {@link ListingFailed} (or its refinements) when the site finally refuses, is unknown, does not
 * answer in time, or answers with something else than was asked for (an HTML error page where JSON was due).
 */
public interface SiteRequests {

    /** Reads a body as it arrives. */
    @FunctionalInterface
    interface BodyReader<T> {
        T read(InputStream body) throws IOException;
    }

    /** A GET whose whole JSON answer fits into memory (at most about 16 MB). */
    JsonNode getJson(URI uri, Map<String, String> headers);

    default JsonNode getJson(URI uri) {
        return getJson(uri, Map.of());
    }

    /** A POST of JSON, answered by JSON. */
    JsonNode postJson(URI uri, Map<String, String> headers, JsonNode body);

    /** A GET of an HTML page. */
    Document getHtml(URI uri, Map<String, String> headers);

    /**
     * A GET whose answer is read as a stream: large JSON or XML feeds. The reader is called again from the start when
     * a transient failure is retried, so it must keep no state of its own between calls.
     *
     * @param accept the media type asked for; an HTML answer is refused unless {@code text/html} was asked for
     */
    <T> T stream(URI uri, String accept, Map<String, String> headers, BodyReader<T> reader);
}

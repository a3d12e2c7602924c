package io.jobhunt.sourcing;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one posting's page is fetched.
 *
 * @param method  {@code GET} or {@code POST}
 * @param uri     the real address; a base-url override is applied later
 * @param headers further headers the site insists on
 * @param body    the request body of a {@code POST}
 * @param robots  whether robots.txt is to be asked first: true for pages made for people, false for a site's public API
 */
public record PageRequest(String method, URI uri, Map<String, String> headers, @Nullable String body, boolean robots) {

    public PageRequest {
        headers = Map.copyOf(headers);
    }

    /** A page made for people. */
    public static PageRequest html(URI uri) {
        return new PageRequest("GET", uri, Map.of(), null, true);
    }

    /** A detail call of a site's public API. */
    public static PageRequest api(URI uri) {
        return new PageRequest("GET", uri, Map.of("Accept", "application/json"), null, false);
    }
}

package io.jobhunt.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One request.
 *
 * @param kind     the career-site kind it belongs to, which decides the base-url override
 * @param uri      the real address
 * @param headers  further headers; User-Agent, Accept-Encoding and Host have defaults
 * @param body     of a {@code POST}, or null
 * @param deadline for everything from connecting to the last byte; the request is aborted when it passes
 * @param maxBytes of the answer after decompression
 */
public record WebRequest(
        String kind,
        String method,
        URI uri,
        Map<String, String> headers,
        byte[] body,
        Duration deadline,
        long maxBytes) {

    public WebRequest {
        headers = Map.copyOf(headers);
    }
}

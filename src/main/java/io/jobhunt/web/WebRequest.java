package io.jobhunt.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param kind     the career-site kind it belongs to, which decides the base-url override
 * @param uri      the real address
 * @param headers  further headers; User-Agent, Accept-Encoding and Host have defaults
 * @param body     of a {@code POST}, if it has one
 * @param deadline for everything from connecting to the last byte; the request is aborted when it passes
 * @param maxBytes of the answer after decompression
 * @param callOff  ends it before its time
 */
public record WebRequest(
        String kind,
        String method,
        URI uri,
        Map<String, String> headers,
        byte @Nullable [] body,
        Duration deadline,
        long maxBytes,
        CallOff callOff) {

    /** One that goes on until it is answered or its time is over. */
    public WebRequest(
            String kind,
            String method,
            URI uri,
            Map<String, String> headers,
            byte @Nullable [] body,
            Duration deadline,
            long maxBytes) {
        this(kind, method, uri, headers, body, deadline, maxBytes, new CallOff());
    }

    /** Written out in full: the short form drops what is said of the array. */
    public WebRequest(
            String kind,
            String method,
            URI uri,
            Map<String, String> headers,
            byte @Nullable [] body,
            Duration deadline,
            long maxBytes,
            CallOff callOff) {
        this.kind = kind;
        this.method = method;
        this.uri = uri;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.deadline = deadline;
        this.maxBytes = maxBytes;
        this.callOff = callOff;
    }
}

package io.jobhunt.web;

import io.jobhunt.web.WebFailure.Reason;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Turns our requests into the client's. */
final class Requests {

    private static final Set<String> SECRETS = Set.of("authorization", "cookie", "proxy-authorization");
    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-encoding", "content-length");

    private Requests() {}

    /** @param cookies for this hop, beside those of the request; may be empty */
    static HttpUriRequestBase http(WebRequest request, Hop hop, String cookies, WebSettings settings)
            throws WebFailure {
        try {
            HttpUriRequestBase http = new HttpUriRequestBase(request.method(), hop.sentTo());
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.put("User-Agent", settings.presentedUserAgent());
            headers.put("Accept-Encoding", "gzip, deflate");
            headers.put("Accept", "*/*");
            headers.putAll(request.headers());
            headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-length"));
            if (!cookies.isEmpty()) {
                headers.merge("Cookie", cookies, (own, set) -> own + "; " + set);
            }
            headers.forEach(http::setHeader);
            if (hop.byOperator()) {
                http.setHeader("X-Original-Host", hop.real().getRawAuthority());
            }
            if (request.body() != null) {
                http.setEntity(new ByteArrayEntity(request.body(), null));
            }
            return http;
        } catch (IllegalArgumentException e) {
            throw new WebFailure(Reason.FORBIDDEN, "Cannot ask " + hop.real() + ": " + e.getMessage(), e);
        }
    }

    /** The same request once more, for an answer that is not compressed. */
    static WebRequest uncompressed(WebRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.headers());
        headers.put("Accept-Encoding", "identity");
        return new WebRequest(
                request.kind(),
                request.method(),
                request.uri(),
                headers,
                request.body(),
                request.deadline(),
                request.maxBytes(),
                request.callOff());
    }

    /** The request as it goes on to where it was redirected; what was meant for one host only is left out. */
    static WebRequest redirected(WebRequest request, URI from, URI to, int status) {
        boolean get = Redirects.becomesGet(status, request.method());
        boolean elsewhere = !String.valueOf(to.getHost()).equalsIgnoreCase(from.getHost());
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.keySet().removeIf(name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return lower.equals("host")
                    || (elsewhere && SECRETS.contains(lower))
                    || (get && OF_THE_BODY.contains(lower));
        });
        return new WebRequest(
                request.kind(),
                get && !request.method().equals("HEAD") ? "GET" : request.method(),
                to,
                headers,
                get ? null : request.body(),
                request.deadline(),
                request.maxBytes(),
                request.callOff());
    }
}

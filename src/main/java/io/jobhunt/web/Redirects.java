package io.jobhunt.web;

import io.jobhunt.web.WebFailure.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows one request's redirects by hand: at most five, none twice with the same cookies. */
final class Redirects {

    private static final int MOST = 5;
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private final Optional<URI> baseUrl;
    private final ExchangeCookies cookies = new ExchangeCookies();

    /** Addresses with the cookies they were asked with: a site may send to the same one to have its cookie back. */
    private final Set<String> seen = new HashSet<>();

    Redirects(URI start, Optional<URI> baseUrl) {
        this.baseUrl = baseUrl;
        seen.add(start + " ");
    }

    /** The cookies for this address that the redirects so far have set; empty when there are none. */
    String cookies(URI to) {
        return cookies.header(to);
    }

    static boolean isRedirect(int status) {
        return STATUSES.contains(status);
    }

    /** Whether a browser would turn the request into a GET without body. */
    static boolean becomesGet(int status, String method) {
        return status == 303 || (method.equals("POST") && (status == 301 || status == 302));
    }

    /**
     * The real address a redirect leads to.
     *
     * @param setCookies what its answer wants to have back
     */
    URI next(Hop from, int status, @Nullable String location, List<String> setCookies) throws WebFailure {
        if (location == null || location.isBlank()) {
            throw failure(from, "answered " + status + " without saying where to go", null);
        }
        URI target;
        try {
            target = from.real().resolve(lenient(location.strip()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw failure(from, "redirects to something that is no address", e);
        }
        target = asTheSiteMeansIt(from, target);
        cookies.keep(from.real(), setCookies);
        if (!seen.add(target + " " + cookies.header(target))) {
            throw failure(from, "redirects in a circle", null);
        }
        if (seen.size() > MOST + 1) {
            throw failure(from, "redirects more than " + MOST + " times", null);
        }
        return target;
    }

    /** A stand-in that redirects to its own address means the real host. */
    private URI asTheSiteMeansIt(Hop from, URI target) {
        if (baseUrl.isEmpty()
                || target.getRawAuthority() == null
                || !target.getRawAuthority().equalsIgnoreCase(baseUrl.get().getRawAuthority())) {
            return target;
        }
        String base = baseUrl.get().getRawPath() == null ? "" : baseUrl.get().getRawPath();
        String prefix = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        String path = target.getRawPath() == null ? "/" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return from.real().resolve((path.startsWith(prefix) ? path.substring(prefix.length()) : path) + query);
    }

    /** Many sites send addresses with raw spaces, brackets or letters beyond ASCII. */
    private static URI lenient(String location) throws URISyntaxException {
        try {
            return new URI(location);
        } catch (URISyntaxException e) {
            StringBuilder encoded = new StringBuilder();
            for (byte octet : location.getBytes(StandardCharsets.UTF_8)) {
                char c = (char) (octet & 0xff);
                if (c <= ' ' || c > '~' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                    encoded.append('%').append(String.format("%02X", (int) c));
                } else {
                    encoded.append(c);
                }
            }
            return new URI(encoded.toString());
        }
    }

    private static WebFailure failure(Hop from, String what, @Nullable Throwable cause) {
        return new WebFailure(Reason.REDIRECTS, from.real() + " " + what + ".", cause);
    }
}

package io.jobhunt.web;

import java.net.HttpCookie;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cookies that redirects set, for the time of one exchange: some sites ask whether they come back before they answer.
 * Each goes back to the host that set it and to nobody else, and none is kept afterwards.
 */
final class ExchangeCookies {

    /** A site that sets more wants to be remembered, not to be asked. */
    private static final int MOST = 50;

    private static final int LONGEST = 4096;

    /** By host and name. */
    private final Map<String, Map<String, String>> byHost = new LinkedHashMap<>();

    /**
     * @param setCookies the values of all {@code Set-Cookie} headers; those that cannot be read are passed over
     */
    void keep(URI from, Collection<String> setCookies) {
        for (String header : setCookies) {
            if (header.length() > LONGEST) {
                continue;
            }
            try {
                // With the old name of the header, a date within is no list of cookies.
                HttpCookie.parse("Set-Cookie: " + header).forEach(cookie -> keep(from, cookie));
            } catch (IllegalArgumentException | NullPointerException unreadable) {
                // A cookie that nobody can read is one that nobody sends back.
            }
        }
    }

    private void keep(URI from, HttpCookie cookie) {
        Map<String, String> cookies = byHost.computeIfAbsent(host(from), host -> new LinkedHashMap<>());
        if (cookie.getMaxAge() == 0 || cookie.hasExpired()) {
            cookies.remove(cookie.getName());
        } else if (cookies.size() < MOST) {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    /** The value of the {@code Cookie} header for this address; empty when there is nothing to send. */
    String header(URI to) {
        return byHost.getOrDefault(host(to), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String host(URI uri) {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }
}

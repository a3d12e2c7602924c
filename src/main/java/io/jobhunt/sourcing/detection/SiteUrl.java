package io.jobhunt.sourcing.detection;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A web address taken apart.
 *
 * @param host     lower case, empty when there is none
 * @param segments of the path, decoded, without empty ones
 * @param query    decoded; the first of several wins
 */
public record SiteUrl(String host, List<String> segments, Map<String, String> query) {

    public static SiteUrl of(URI uri) {
        // A name with an underscore in it, as some tenants have, is no host by java.net.URI, only an authority.
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        String named = uri.getHost() == null ? authority.replaceFirst("^.*@|:\\d*$", "") : uri.getHost();
        String host = named.toLowerCase(Locale.ROOT);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        List<String> segments = Arrays.stream(path.split("/"))
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .filter(segment -> !segment.isBlank())
                .toList();
        return new SiteUrl(host, segments, query(uri.getRawQuery()));
    }

    /** The segment at this place, or an empty string. */
    public String segment(int index) {
        return index < segments.size() ? segments.get(index) : "";
    }

    public boolean isAt(String... hosts) {
        return Arrays.asList(hosts).contains(host);
    }

    /** {@code acme} of {@code acme.example.com} under {@code example.com}, when that is what the host looks like. */
    public Optional<String> subdomainOf(String domain) {
        if (!host.endsWith("." + domain)) {
            return Optional.empty();
        }
        String label = host.substring(0, host.length() - domain.length() - 1);
        return label.isEmpty() || label.contains(".") ? Optional.empty() : Optional.of(label);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                query.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}

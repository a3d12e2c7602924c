package io.jobhunt.sourcing.answers;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A URL taken apart for recognition.
 *
 * @param host     lower case, without port; empty for a URL without one
 * @param segments the path's non-empty segments, decoded
 * @param query    raw, or empty
 */
public record SiteUrl(String host, List<String> segments, String query) {

    public SiteUrl {
        segments = List.copyOf(segments);
    }

    public static SiteUrl of(URI url) {
        // The authority, not the host: tenants with an underscore in their name have no "host" by java.net.URI.
        String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
        String host =
                authority.replaceFirst(".*@", "").replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        String path = url.getPath() == null ? "" : url.getPath();
        List<String> segments =
                Arrays.stream(path.split("/")).filter(part -> !part.isBlank()).toList();
        return new SiteUrl(host, segments, url.getRawQuery() == null ? "" : url.getRawQuery());
    }

    /** The path segment at an index, or an empty string. */
    public String segment(int index) {
        return index < segments.size() ? segments.get(index) : "";
    }

    /** A query parameter's decoded value, or null. */
    public String parameter(String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return PlainText.orNull(decode(pair.substring(name.length() + 1)));
            }
        }
        return null;
    }

    /** What stands before {@code .domain} in the host, or null when the host lies elsewhere. */
    public String subdomainOf(String domain) {
        String suffix = "." + domain;
        return host.endsWith(suffix) && host.length() > suffix.length()
                ? host.substring(0, host.length() - suffix.length())
                : null;
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}

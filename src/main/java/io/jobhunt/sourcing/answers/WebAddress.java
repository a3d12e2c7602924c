package io.jobhunt.sourcing.answers;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as sites write them, made absolute and well-formed. */
public final class WebAddress {

    private static final Pattern SCHEME = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final Pattern PLAIN_HTTP =
            Pattern.compile("(?i)http://((?:[a-z0-9-]+\\.)+[a-z][a-z0-9-]*)(?=[/?#]|$)");
    private static final Pattern ILLEGAL = Pattern.compile("[\\s\"<>\\\\^`{|}\\[\\]]|%(?![0-9a-fA-F]{2})");

    private WebAddress() {}

    /**
     * An absolute address that {@link URI} can read: characters that must be escaped are, and plain http at a named
     * host becomes https.
     *
     * @throws MalformedRow when it is no web address
     */
    public static String absolute(String address) {
        String text = address.startsWith("//") ? "https:" + address : address;
        if (!SCHEME.matcher(text).matches()) {
            throw new MalformedRow("not a web address: " + address);
        }
        text = PLAIN_HTTP.matcher(escaped(text)).replaceFirst("https://$1");
        try {
            if (new URI(text).getHost() == null) {
                throw new MalformedRow("no host in the address: " + address);
            }
        } catch (URISyntaxException unreadable) {
            throw new MalformedRow("not a web address: " + address);
        }
        return text;
    }

    /** The address as a {@link URI}, or null when there is none or it is no web address. */
    public static URI orNull(String address) {
        try {
            return address == null ? null : URI.create(absolute(address));
        } catch (MalformedRow unusable) {
            return null;
        }
    }

    /** Text as one segment of a path. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String escaped(String address) {
        Matcher illegal = ILLEGAL.matcher(address);
        return illegal.replaceAll(found -> Matcher.quoteReplacement(segment(found.group())));
    }
}

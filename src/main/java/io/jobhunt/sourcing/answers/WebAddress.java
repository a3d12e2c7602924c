package io.jobhunt.sourcing.answers;

import java.net.IDN;
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

    /** A name with a dot, as in {@code www.acme.example/jobs}; a lone word with a colon would be a scheme. */
    private static final Pattern WITHOUT_SCHEME = Pattern.compile(
            "(?:[\\p{L}\\p{N}_-]+\\.)+\\p{L}[\\p{L}\\p{N}-]+(?::\\d{1,5})?(?:[/?#].*)?", Pattern.DOTALL);

    private static final Pattern HOST =
            Pattern.compile("(?s)(https?://(?:[^/?#@]*@)?)([^/?#:@]+)(.*)", Pattern.CASE_INSENSITIVE);

    /** Name servers know such names, though the rules for hosts, and {@link URI} with them, do not. */
    private static final Pattern UNDERSCORED =
            Pattern.compile("(?:[A-Za-z0-9_-]+\\.)+[A-Za-z][A-Za-z0-9-]*(?::\\d{1,5})?");

    private WebAddress() {}

    /**
     * An absolute address that {@link URI} can read: a missing scheme is added, characters that must be escaped are, names
     * beyond ASCII are put the way name servers know them, and plain http at a named host becomes https.
     *
     * @throws MalformedRow when it is no web address
     */
    public static String absolute(String address) {
        String text = withScheme(address.strip());
        if (!SCHEME.matcher(text).matches()) {
            throw new MalformedRow("not a web address: " + address);
        }
        text = PLAIN_HTTP.matcher(escaped(asciiHost(text))).replaceFirst("https://$1");
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null
                    && !UNDERSCORED
                            .matcher(String.valueOf(uri.getRawAuthority()))
                            .matches()) {
                throw new MalformedRow("no host in the address: " + address);
            }
        } catch (URISyntaxException unreadable) {
            throw new MalformedRow("not a web address: " + address);
        }
        return text;
    }

    /** Whether it is an address that can be asked for. */
    public static boolean isUsable(String address) {
        URI uri = orNull(address);
        return uri != null && uri.getHost() != null;
    }

    /** The stated address, or the kind's own for the posting where there is none, or none that can be asked for. */
    public static String or(String stated, String own) {
        return isUsable(stated) ? stated : own;
    }

    private static String withScheme(String address) {
        if (address.startsWith("//")) {
            return "https:" + address;
        }
        return WITHOUT_SCHEME.matcher(address).matches() ? "https://" + address : address;
    }

    private static String asciiHost(String address) {
        Matcher parts = HOST.matcher(address);
        if (!parts.matches() || parts.group(2).chars().allMatch(c -> c < 0x80)) {
            return address;
        }
        try {
            return parts.group(1) + IDN.toASCII(parts.group(2), IDN.ALLOW_UNASSIGNED) + parts.group(3);
        } catch (IllegalArgumentException noName) {
            throw new MalformedRow("no host in the address: " + address);
        }
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

package io.jobhunt.page;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a body is, by its Content-Type and, where that says nothing useful, by its first bytes.
 *
 * @param mediaType without parameters, lower case; empty when nothing was stated
 * @param charset   as stated, when it is one we know
 */
public record PageType(String mediaType, Optional<Charset> charset) {

    private static final int SNIFFED = 1445;

    public static PageType of(@Nullable String header) {
        if (header == null) {
            return new PageType("", Optional.empty());
        }
        int semicolon = header.indexOf(';');
        String type = (semicolon < 0 ? header : header.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        return new PageType(type, semicolon < 0 ? Optional.empty() : charsetParameter(header.substring(semicolon + 1)));
    }

    private static Optional<Charset> charsetParameter(String parameters) {
        for (String parameter : parameters.split(";")) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("charset")) {
                return charset(parameter.substring(equals + 1));
            }
        }
        return Optional.empty();
    }

    /** A charset by the name a site uses for it. */
    static Optional<Charset> charset(String name) {
        String bare = name.strip().replaceAll("^[\"']|[\"']$", "").strip();
        try {
            return Optional.of(Charset.forName(bare));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isHtml() {
        return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
    }

    public boolean isJson() {
        return mediaType.endsWith("/json") || mediaType.endsWith("+json");
    }

    /** Whether the site says itself that this is no text: images, documents, archives. */
    public boolean statedBinary() {
        return !(mediaType.isEmpty()
                || mediaType.startsWith("text/")
                || isHtml()
                || isJson()
                || mediaType.endsWith("xml")
                || mediaType.endsWith("javascript")
                // What servers say when they do not know.
                || mediaType.equals("application/octet-stream")
                || mediaType.equals("application/unknown")
                || mediaType.equals("unknown/unknown"));
    }

    /** Whether this is anything but text, whatever the site calls it. */
    public boolean isBinary(byte[] body) {
        if (statedBinary() || startsWith(body, "%PDF-")) {
            return true;
        }
        if (charset.isPresent() && charset.get().name().startsWith("UTF-16") || startsWithUtf16Mark(body)) {
            return false;
        }
        int control = 0;
        int length = Math.min(body.length, SNIFFED);
        for (int i = 0; i < length; i++) {
            int octet = body[i];
            if (octet == 0) {
                return true;
            }
            // Control characters that no text has, by the WHATWG's sniffing rules.
            if (octet > 0 && octet < 0x09
                    || octet == 0x0b
                    || octet >= 0x0e && octet <= 0x1a
                    || octet > 0x1b && octet < 0x20) {
                control++;
            }
        }
        return control * 50 > length;
    }

    /** The media type to go by: JSON answers of APIs come under many names. */
    public String effective(String text, boolean jsonAsked) {
        if (isJson()) {
            return mediaType;
        }
        int start = 0;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\ufeff')) {
            start++;
        }
        char first = start < text.length() ? text.charAt(start) : ' ';
        if ((jsonAsked || !isHtml()) && (first == '{' || first == '[')) {
            return "application/json";
        }
        if (mediaType.isEmpty() || mediaType.contains("octet-stream") || mediaType.contains("unknown")) {
            return first == '<' ? "text/html" : "text/plain";
        }
        return mediaType;
    }

    private static boolean startsWith(byte[] body, String text) {
        if (body.length < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (body[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithUtf16Mark(byte[] body) {
        return body.length >= 2
                && (body[0] == (byte) 0xfe && body[1] == (byte) 0xff
                        || body[0] == (byte) 0xff && body[1] == (byte) 0xfe);
    }
}

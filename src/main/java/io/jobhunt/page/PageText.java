package io.jobhunt.page;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a body. A byte order mark decides, as the WHATWG's encoding standard has it; then the header, then what the
 * page says of itself, then UTF-8, or windows-1252 where the bytes are not UTF-8. Two common lies are seen through:
 * UTF-8 labelled as Latin-1, and Latin-1 labelled as UTF-8.
 */
public final class PageText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\ufffd';
    private static final int PRESCANNED = 4096;

    /** Every quantifier is bounded, and so is what it is matched against. */
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]{0,512}?charset\\s{0,8}=\\s{0,8}[\"']?\\s{0,8}([\\w.:-]{1,40})"
                    + "|<\\?xml[^>]{0,128}?encoding\\s{0,8}=\\s{0,8}[\"']([\\w.:-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private PageText() {}

    /** A stored page, decoded as it was when it was fetched. */
    public static RawPage page(URI url, String contentType, byte[] body) {
        PageType type = PageType.of(contentType);
        String text = decode(body, type);
        return new RawPage(url, type.effective(text, type.isJson()), text);
    }

    public static String decode(byte[] body, PageType type) {
        if (starts(body, 0xef, 0xbb, 0xbf)) {
            return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(body, 0xfe, 0xff)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16BE);
        }
        if (starts(body, 0xff, 0xfe)) {
            return new String(body, 2, body.length - 2, StandardCharsets.UTF_16LE);
        }
        Charset stated = type.charset()
                .or(() -> declared(body, type))
                .map(PageText::asBrowsersDo)
                .orElse(null);
        if (stated != null && !stated.equals(StandardCharsets.UTF_8) && !stated.equals(WINDOWS_1252)) {
            return new String(body, stated);
        }
        return strictly(body).orElseGet(() -> {
            boolean latin = WINDOWS_1252.equals(stated) || !type.isJson() && !hasUtf8Letters(body);
            return new String(body, latin ? WINDOWS_1252 : StandardCharsets.UTF_8);
        });
    }

    /** What the page says of itself in its head. */
    private static Optional<Charset> declared(byte[] body, PageType type) {
        if (type.isJson()) {
            return Optional.empty();
        }
        String head = new String(body, 0, Math.min(body.length, PRESCANNED), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        // A page that could be read so far is not in UTF-16, whatever it says.
        return PageType.charset(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
                .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    }

    private static Charset asBrowsersDo(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? WINDOWS_1252
                : charset;
    }

    /** The text, unless the bytes are not UTF-8. */
    private static Optional<String> strictly(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return Optional.of(text);
        }
        try {
            // The page may have that character itself: only the slow way tells.
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether there is a well-formed sequence of several bytes: then a broken byte elsewhere is an accident. */
    private static boolean hasUtf8Letters(byte[] body) {
        for (int i = 0; i + 1 < body.length; i++) {
            int lead = body[i] & 0xff;
            int following = lead >= 0xc2 && lead < 0xe0
                    ? 1
                    : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
            int found = 0;
            while (found < following && i + found + 1 < body.length && (body[i + found + 1] & 0xc0) == 0x80) {
                found++;
            }
            if (following > 0 && found == following) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] body, int... mark) {
        if (body.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

package io.jobhunt.extract.markup;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Values that are one line of text. */
public final class OneLine {

    private static final int LONGEST = 500;

    private OneLine() {}

    /** Without tags, entities (also escaped twice) and needless white space; null when nothing is left. */
    public static String of(String value) {
        if (value == null) {
            return null;
        }
        String text = value.length() > 20 * LONGEST ? value.substring(0, 20 * LONGEST) : value;
        for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
            text = Parser.unescapeEntities(text, false);
        }
        int tag = text.indexOf('<');
        if (tag >= 0 && text.indexOf('>', tag) > 0) {
            text = Jsoup.parseBodyFragment(text).text();
        }
        text = squeeze(text);
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** White space of every kind as single spaces; invisible characters dropped. */
    public static String squeeze(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u3000' || (c >= '\u2000' && c <= '\u200a')) {
                gap = true;
            } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad' && c != '\u2060') {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Lower-case words and numbers joined by single spaces, for comparing titles written differently. */
    public static String key(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+' || c == '#') {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                gap = false;
                out.append(c);
            } else {
                gap = true;
            }
        }
        return out.toString();
    }

    /** An absolute http(s) address, or null. */
    public static URI link(URI base, String href) {
        if (href == null || href.isBlank() || href.length() > 2_000) {
            return null;
        }
        try {
            URI uri = base.resolve(new URI(href.strip().replace(" ", "%20").replace("|", "%7C")));
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}

package io.jobhunt.crawl.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * The text between the tags of a page or a fragment, in one pass and without a tree: enough to look for phrases in and
 * to compare, not to extract from. Blocks end with a line break; scripts, styles and comments are left out.
 */
public final class VisibleText {

    private static final Set<String> SKIPPED = Set.of("script", "style", "template", "svg", "noscript", "iframe");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "s", "small", "span", "strong", "sub",
            "sup", "time", "u", "wbr");

    private final String html;
    private char[] text;
    private int length;
    private int at;

    private VisibleText(String html) {
        this.html = html;
        this.text = new char[html.length() / 3 + 64];
    }

    /** The text of HTML, entities decoded; text without tags comes back with its entities decoded. */
    public static String of(String html) {
        VisibleText reader = new VisibleText(html);
        reader.read();
        String text = new String(reader.text, 0, reader.length);
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    /** Likewise of a description, which some sites escape twice. */
    public static String ofDescription(String html) {
        String text = of(html);
        return text.contains("</") ? of(text) : text;
    }

    private void read() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                run(html.length());
                return;
            }
            run(tag);
            at = tag;
            markup();
        }
    }

    /** A run of text; its own line breaks are blanks in HTML. */
    private void run(int end) {
        if (length + end - at > text.length) {
            text = Arrays.copyOf(text, Math.max(length + end - at, 2 * text.length));
        }
        html.getChars(at, end, text, length);
        int from = length;
        length += end - at;
        for (int i = from; i < length; i++) {
            if (text[i] < ' ') {
                text[i] = ' ';
            }
        }
    }

    private void append(char c) {
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
        }
        text[length++] = c;
    }

    private void markup() {
        if (html.startsWith("<!--", at)) {
            skipTo("-->", 4);
            return;
        }
        int name = at + 1 < html.length() && html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        boolean opens = name == at + 1;
        char first = name < html.length() ? html.charAt(name) : ' ';
        if (!Tokenizer.isAsciiLetter(first) && first != '!' && first != '?') {
            append('<');
            at++;
            return;
        }
        int end = name;
        while (end < html.length() && end - name < 12 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        String element = html.substring(name, end).toLowerCase(Locale.ROOT);
        at = endOfTag(end);
        if (!INLINE.contains(element)) {
            append('\n');
        }
        if (opens && SKIPPED.contains(element) && html.charAt(at - 2) != '/') {
            skipElement(element);
        }
    }

    /** After the tag's {@code >}; one inside a quoted attribute value does not count. */
    private int endOfTag(int from) {
        char quote = 0;
        boolean value = false;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (value && (c == '"' || c == '\'')) {
                quote = c;
                value = false;
            } else if (c > ' ') {
                value = c == '=';
            }
        }
        return html.length();
    }

    private void skipElement(String element) {
        while (at < html.length()) {
            int close = html.indexOf("</", at);
            if (close < 0) {
                at = html.length();
                return;
            }
            at = close + 2;
            if (html.regionMatches(true, at, element, 0, element.length())) {
                at = endOfTag(at);
                return;
            }
        }
    }

    private void skipTo(String end, int from) {
        int found = html.indexOf(end, at + from);
        at = found < 0 ? html.length() : found + end.length();
    }
}

package io.jobhunt.extract.markup;

import org.jsoup.parser.Parser;

/** Brings a description to plain HTML, however often it was escaped on its way; also text that never was HTML. */
public final class Descriptions {

    private static final int MAX_ROUNDS = 3;

    private Descriptions() {}

    /** HTML that is escaped once, not yet sanitised; null when there is nothing. */
    public static String decoded(String description) {
        if (description == null || description.isBlank()) {
            return null;
        }
        String html = description;
        for (int i = 0; i < MAX_ROUNDS && !hasTag(html) && hasEscapedTag(html); i++) {
            html = Parser.unescapeEntities(html, false);
        }
        html = withRealNewlines(singleEscaped(html));
        return hasTag(html) ? html : paragraphs(html);
    }

    /** Some templates print the escape itself: {@code \\n} as two characters. Once may be a file path, twice is not. */
    private static String withRealNewlines(String html) {
        int first = html.indexOf("\\n");
        if (first < 0 || html.indexOf("\\n", first + 2) < 0) {
            return html;
        }
        return html.replace("\\r", "")
                .replace("\\n", "\n")
                .replace("\\t", " ")
                .replace("\\\"", "\"")
                .replace("\\/", "/");
    }

    /** The words alone, lower case, for finding one text inside another. */
    public static String words(String html) {
        if (html == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            int end = c == '<' ? html.indexOf('>', at) : -1;
            text.append(end > 0 ? ' ' : c);
            at = end > 0 ? end + 1 : at + 1;
            if (c == '<' && end < 0) {
                text.append(html, at, html.length());
                break;
            }
        }
        return OneLine.key(Parser.unescapeEntities(text.toString(), false));
    }

    static boolean hasTag(String html) {
        for (int i = html.indexOf('<'); i >= 0 && i + 2 < html.length(); i = html.indexOf('<', i + 1)) {
            int name = html.charAt(i + 1) == '/' ? i + 2 : i + 1;
            if (name < html.length() && isLetter(html.charAt(name)) && isKnownTag(html, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasEscapedTag(String html) {
        int i = html.indexOf("lt;");
        int tried = 0;
        while (i >= 0 && tried++ < 1_000) {
            int name = i + 3 < html.length() && html.charAt(i + 3) == '/' ? i + 4 : i + 3;
            if (i > 0 && name < html.length() && isLetter(html.charAt(name)) && isKnownTag(html, name)) {
                return true;
            }
            i = html.indexOf("lt;", i + 3);
        }
        return html.contains("&#60;") || html.contains("&#x3c;") || html.contains("&#x3C;");
    }

    /** "x <y" in prose is no tag: only names that descriptions are really made of count. */
    private static boolean isKnownTag(String html, int from) {
        int end = from;
        while (end < html.length() && end < from + 10 && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        return switch (html.substring(from, end).toLowerCase(java.util.Locale.ROOT)) {
            case "p",
                    "br",
                    "ul",
                    "ol",
                    "li",
                    "div",
                    "span",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "a",
                    "table",
                    "tr",
                    "td",
                    "th",
                    "tbody",
                    "section",
                    "article",
                    "font",
                    "hr",
                    "dl",
                    "dt",
                    "dd",
                    "html",
                    "body",
                    "blockquote",
                    "pre",
                    "code",
                    "sup",
                    "sub",
                    "img",
                    "small",
                    "center",
                    "main",
                    "header",
                    "footer",
                    "figure",
                    "label",
                    "details",
                    "summary",
                    "style",
                    "script" -> true;
            default -> false;
        };
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** {@code &amp;nbsp;} and {@code &amp;#xa;} were escaped once too often. */
    private static String singleEscaped(String html) {
        int at = html.indexOf("&amp;");
        if (at < 0) {
            return html;
        }
        StringBuilder out = new StringBuilder(html.length());
        int copied = 0;
        while (at >= 0) {
            if (isEntity(html, at + 5)) {
                out.append(html, copied, at + 1);
                copied = at + 5;
            }
            at = html.indexOf("&amp;", at + 5);
        }
        return out.append(html, copied, html.length()).toString();
    }

    private static boolean isEntity(String html, int from) {
        int end = from;
        while (end < html.length()
                && end < from + 10
                && (isLetter(html.charAt(end)) || Character.isDigit(html.charAt(end)) || html.charAt(end) == '#')) {
            end++;
        }
        if (end >= html.length() || html.charAt(end) != ';' || end - from < 2) {
            return false;
        }
        String entity = "&" + html.substring(from, end) + ";";
        return !Parser.unescapeEntities(entity, true).equals(entity);
    }

    /** Text with line breaks, as some feeds give it. */
    private static String paragraphs(String text) {
        String normal = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        StringBuilder out = new StringBuilder(normal.length() + 64).append("<p>");
        int newlines = 0;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (c == '\n') {
                newlines++;
                continue;
            }
            if (newlines > 0 && (c == ' ' || c == '\t')) {
                continue;
            }
            if (newlines > 0) {
                out.append(newlines == 1 ? "<br>" : "</p><p>");
                newlines = 0;
            }
            if (c == '<') {
                out.append("&lt;");
            } else if (c == '>') {
                out.append("&gt;");
            } else {
                out.append(c);
            }
        }
        return out.append("</p>").toString();
    }
}

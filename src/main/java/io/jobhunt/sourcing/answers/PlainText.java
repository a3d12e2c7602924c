package io.jobhunt.sourcing.answers;

import io.jobhunt.sourcing.rows.Words;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Between the plain text and the HTML that sites mix up. */
public final class PlainText {

    private PlainText() {}

    /** One line of plain text as it was stated: entities decoded, trimmed, line breaks made blanks; null for nothing. */
    public static String of(String text) {
        return text == null
                ? null
                : Words.orNull(Parser.unescapeEntities(text, false).replaceAll("\\s*[\\r\\n\\t]\\s*", " "));
    }

    /** Plain text of several lines as HTML: blank lines part paragraphs. */
    public static String toHtml(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            html.append("<p>")
                    .append(Entities.escape(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return html.toString();
    }

    /** A titled part of a description; empty when there is no body. */
    public static String section(String heading, String bodyHtml) {
        return bodyHtml == null || bodyHtml.isBlank() ? "" : "<h3>" + Entities.escape(heading) + "</h3>" + bodyHtml;
    }

    /** Null instead of blank. */
    public static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

package io.jobhunt.sourcing.answers;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Between the plain text and the HTML that sites mix up. */
public final class PlainText {

    private PlainText() {}

    /** One line of plain text: entities decoded, white space (also non-breaking) collapsed; null stays null. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String line = Parser.unescapeEntities(text, false)
                .replaceAll("[\\s\\u00A0\\u200B]+", " ")
                .strip();
        return line.isEmpty() ? null : line;
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

package io.jobhunt.sourcing.answers;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** Descriptions that sites answer in parts, put together as HTML. What says nothing is null. */
public final class DescriptionParts {

    private DescriptionParts() {}

    /** The parts after one another; null when there is none. */
    public static String join(String... parts) {
        String all = Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }

    /** A part under its heading; null when it has no text. */
    public static String section(String heading, String html) {
        if (html == null || html.isBlank()) {
            return null;
        }
        return heading == null ? html : "<h3>" + Entities.escape(heading) + "</h3>\n" + html;
    }

    /** Plain text of several lines as HTML: blank lines part paragraphs. */
    public static String ofText(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            html.append("<p>")
                    .append(Entities.escape(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
        return html.toString();
    }
}

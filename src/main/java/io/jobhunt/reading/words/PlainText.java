package io.jobhunt.reading.words;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A description as text that keeps its structure: paragraphs and headings apart by an empty line, list items as lines
 * with {@code "- "}, table cells apart by {@code " | "}. Walks without recursion, so that depth costs nothing.
 */
public final class PlainText {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "head",
            "select",
            "textarea",
            "title",
            "button",
            "audio",
            "video",
            "canvas");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "hr",
            "figure",
            "form",
            "fieldset");
    private static final Set<String> LINES = Set.of(
            "div",
            "li",
            "tr",
            "dt",
            "dd",
            "address",
            "figcaption",
            "caption",
            "nav",
            "details",
            "summary",
            "legend",
            "option",
            "center");

    /** Parts of a word may be set in these. */
    private static final Set<String> WITHIN_WORDS = Set.of(
            "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "big", "font", "mark", "wbr", "code", "ins",
            "del");

    private static final Pattern DISPLAY_BLOCK = Pattern.compile("(?i)display\\s*:\\s*(?:block|flex|grid|table)");

    private PlainText() {}

    /**
     * @param html a fragment or a whole page; none at all is empty
     * @return lines without trailing blanks, at most one empty line in a row
     */
    public static String of(@Nullable String html) {
        return html == null || html.isBlank()
                ? ""
                : of(Jsoup.parseBodyFragment(html).body());
    }

    /** The same for what is parsed already. */
    public static String of(Element root) {
        TextLines out = new TextLines();
        Node node = root;
        int preformatted = 0;
        while (node != null) {
            boolean enter = !(node instanceof Element element) || !UNSEEN.contains(element.normalName());
            if (enter) {
                open(node, out, preformatted > 0);
                preformatted += isPre(node) ? 1 : 0;
                if (node.childNodeSize() > 0) {
                    node = node.childNode(0);
                    continue;
                }
                preformatted -= isPre(node) ? 1 : 0;
                close(node, out);
            }
            while (node != root && node.nextSibling() == null) {
                // Whatever is not the root has been reached from its parent.
                node = Objects.requireNonNull(node.parent());
                preformatted -= isPre(node) ? 1 : 0;
                close(node, out);
            }
            node = node == root ? null : node.nextSibling();
        }
        return out.toString();
    }

    private static boolean isPre(Node node) {
        return node instanceof Element element && element.normalName().equals("pre");
    }

    private static void open(Node node, TextLines out, boolean preformatted) {
        if (node instanceof TextNode text) {
            if (preformatted) {
                out.preformatted(text.getWholeText());
            } else {
                out.text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                out.line();
            } else if (name.equals("td") || name.equals("th")) {
                out.cell();
            } else {
                apart(name, out);
            }
            if (isBlockByStyle(element)) {
                out.line();
            }
            if (name.equals("li")) {
                out.item();
            }
        }
    }

    private static void close(Node node, TextLines out) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("li")) {
                out.endOfItem();
                out.line();
            }
            apart(name, out);
            if (!WITHIN_WORDS.contains(name) && element.nextSibling() instanceof Element) {
                out.seam();
            }
            if (isBlockByStyle(element)) {
                out.line();
            }
        }
    }

    private static boolean isBlockByStyle(Element element) {
        return element.normalName().equals("span")
                && DISPLAY_BLOCK.matcher(element.attr("style")).find();
    }

    private static void apart(String name, TextLines out) {
        if (PARAGRAPHS.contains(name)) {
            out.paragraph();
        } else if (LINES.contains(name)) {
            out.line();
        }
    }
}

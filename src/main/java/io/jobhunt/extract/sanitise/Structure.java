package io.jobhunt.extract.sanitise;

import io.jobhunt.extract.markup.TreeDepth;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Keeps blocks apart that would run together, and takes out what holds no text for readers. */
final class Structure {

    /** Far beyond real pages, far below where browsers and parsers begin to disagree. */
    private static final int DEEPEST = 200;

    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "applet",
            "frameset",
            "noembed",
            "noframes",
            "select",
            "textarea",
            "button",
            "title",
            "audio",
            "video",
            "canvas",
            "xmp",
            "plaintext",
            "link",
            "meta",
            "base");

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("h1", "h3"),
            Map.entry("h2", "h3"),
            Map.entry("section", "div"),
            Map.entry("article", "div"),
            Map.entry("header", "div"),
            Map.entry("footer", "div"),
            Map.entry("main", "div"),
            Map.entry("aside", "div"),
            Map.entry("nav", "div"),
            Map.entry("address", "div"),
            Map.entry("center", "div"),
            Map.entry("figure", "div"),
            Map.entry("figcaption", "div"),
            Map.entry("caption", "div"),
            Map.entry("fieldset", "div"),
            Map.entry("legend", "div"),
            Map.entry("details", "div"),
            Map.entry("summary", "div"),
            Map.entry("form", "div"),
            Map.entry("dl", "div"),
            Map.entry("dt", "div"),
            Map.entry("dd", "div"),
            Map.entry("dir", "ul"),
            Map.entry("menu", "ul"));

    private static final Set<String> CELLS =
            Set.of("tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "col", "br", "hr");

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "li", "ul", "ol", "h3", "h4", "h5", "h6", "blockquote", "pre", "table");

    /** What the cleaner drops while it keeps the content; removing nodes one by one would cost the square of their number. */
    private static final String DROPPED = "span";

    private Structure() {}

    /**
     * Before cleaning.
     *
     * @return false when the tree is too deep to be worth keeping
     */
    static boolean prepare(Element body) {
        if (TreeDepth.exceeds(body, DEEPEST)) {
            return false;
        }
        Elements all = body.getAllElements();
        for (Element element : all) {
            String name = element.normalName();
            if (element == body) {
                continue;
            }
            if (NO_TEXT.contains(name)) {
                element.empty().tagName(DROPPED);
            } else if (RENAMED.containsKey(name)) {
                element.tagName(RENAMED.get(name));
            } else if (name.equals("a") && !Links.settle(element)) {
                element.tagName(DROPPED);
            } else if (name.equals("pre")) {
                withoutFirstBreaks(element);
            }
        }
        dropEmpty(body, all);
        return true;
    }

    /** A parser swallows a line break at the start of {@code pre}: the result would not be stable. */
    private static void withoutFirstBreaks(Element pre) {
        if (pre.childNodeSize() > 0 && pre.childNode(0) instanceof TextNode text) {
            text.text(text.getWholeText().replaceFirst("^[\\r\\n]+", ""));
        }
    }

    private static void dropEmpty(Element body, Elements all) {
        Set<Node> filled = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = all.size() - 1; i >= 0; i--) {
            Element element = all.get(i);
            boolean anything = element.normalName().equals("hr");
            for (Node child = element.firstChild(); child != null && !anything; child = child.nextSibling()) {
                anything = filled.contains(child) || child instanceof TextNode text && isSeen(text.getWholeText());
            }
            if (anything) {
                filled.add(element);
            }
        }
        for (Element element : all) {
            if (element != body && !filled.contains(element) && !CELLS.contains(element.normalName())) {
                drop(element);
            }
        }
    }

    /** An empty block leaves with its blanks, an empty inline element without them: they may part two words. */
    private static void drop(Element element) {
        boolean parts = element.previousSibling() instanceof TextNode && element.nextSibling() instanceof TextNode;
        if (BLOCKS.contains(element.normalName())) {
            element.empty().tagName(parts ? "br" : DROPPED);
        } else {
            element.tagName(DROPPED);
        }
    }

    private static boolean isSeen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u00a0' && c != '\u200b') {
                return true;
            }
        }
        return false;
    }
}
